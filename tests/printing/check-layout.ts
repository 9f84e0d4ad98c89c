import { allBlocks, type Block, type Line, stretchesOf } from './read-layout.ts';

/** Margin that no printer reaches, in points: 5 mm. */
const edge = 14;

/**
 * What a newspaper would not print: a line of a paragraph alone in a column, a heading at the foot
 * of one, a row or a drawing in two places, words over the edge of the paper.
 */
export function checkLayout(
  root: Block,
  { width, height }: { width: number; height: number },
): string[] {
  const blocks = allBlocks(root);
  // A bullet is drawn and has no words.
  const leaves = blocks.filter(
    ({ type, lines }) => /^(?:P|H\d|LBody|TH|TD|Lbl)$/.test(type) && lines.length > 0,
  );
  return [
    ...blocks.filter(({ type }) => type === 'P' || type === 'LBody').flatMap(checkStretches),
    ...leaves.flatMap((block, index) => checkHeading(block, leaves[index + 1])),
    ...blocks.flatMap(checkWhole),
    ...blocks
      .filter(({ kids }) => kids.length === 0)
      .flatMap(({ lines }) => lines)
      .filter(
        ({ left, right, base }) =>
          left < edge || right > width - edge || base < edge || base > height - edge,
      )
      .map((line) => `over the edge: ${said(line)}`),
  ];
}

function checkStretches(block: Block): string[] {
  const stretches = stretchesOf(block);
  if (stretches.length < 2) return [];
  return stretches
    .filter((lines) => lines.length < 2)
    .map(([line]) => `a line alone: ${said(line)}`);
}

/** The words under a heading begin right below it. */
function checkHeading(block: Block, next: Block | undefined): string[] {
  if (!/^H\d$/.test(block.type)) return [];
  const [last, first] = [block.lines.at(-1), next?.lines[0]];
  const isBelow = last && first && first.page === last.page && first.base < last.base;
  return isBelow ? [] : [`a heading at the foot: ${said(last)}`];
}

function checkWhole(block: Block): string[] {
  if (block.type === 'Figure' && block.pages.length !== 1)
    return [`a drawing on ${block.pages.length} pages`];
  if (block.type !== 'TR') return [];
  const bases = block.kids.flatMap(({ lines }) => lines.slice(0, 1)).map(({ base }) => base);
  const isOne = block.pages.length === 1 && Math.max(...bases) - Math.min(...bases) < 2;
  return isOne ? [] : [`a row in two places: ${said(block.lines[0])}`];
}

function said(line: Line | undefined): string {
  return line ? `side ${line.page + 1}, “${line.words.trim().slice(0, 40)}”` : 'nothing';
}
