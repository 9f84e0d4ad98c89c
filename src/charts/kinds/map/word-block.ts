import type { Box, Point } from '../../box.ts';
import { centring, type Label, labelBox } from '../../label.ts';
import { type Face, fontSize, lineHeight, measure, wrapEvenly } from '../../text.ts';

/** A run of words in one face; a block has one below the other, or the second behind the first. */
export interface BlockLine {
  readonly className: string;
  readonly label: Label;
}

/** Words that stand together, from the top left at 0, 0. */
export interface PlaceWords {
  readonly lines: readonly BlockLine[];
  readonly width: number;
  readonly height: number;
}

/** What a block says: a name, what it is behind that, and a few words below. */
export interface BlockWords {
  readonly name?: string;
  readonly what?: string;
  readonly says?: string;
  readonly highlighted: boolean;
}

const space = measure(' ');
/** From the top of a line to its baseline, px. */
const ascent = lineHeight / 2 + centring;

/** Sets words no wider than `width`, all lines starting, ending or centred together. */
export function setBlock(words: BlockWords, width: number, anchor: Label['anchor']): PlaceWords {
  const { name, what, says, highlighted } = words;
  const face: Face = 'grotesk-bold';
  const rows: { lines: readonly string[]; face: Face; className: string; behind?: string }[] = [];
  if (isWord(name)) {
    const lines = wrapEvenly(name, face, fontSize, width);
    const last = measure(lines.at(-1) ?? '', face);
    const fits = isWord(what) && last + space + measure(what) <= width;
    const className = `label ${highlighted ? 'highlight' : 'strong'}`;
    rows.push({ lines, face, className, ...(fits && { behind: what }) });
    if (isWord(what) && !fits) rows.push(plain(what, width));
  }
  if (isWord(says)) rows.push(plain(says, width));

  const widths = rows.map((row) => Math.max(...row.lines.map((line) => measure(line, row.face))));
  const whole = rows.map(({ lines, face, behind }, index) =>
    behind === undefined
      ? (widths[index] ?? 0)
      : Math.max(widths[index] ?? 0, measure(lines.at(-1) ?? '', face) + space + measure(behind)),
  );
  const full = Math.max(0, ...whole);
  const lines: BlockLine[] = [];
  let y = 0;
  for (const row of rows) {
    if (row.behind === undefined) {
      const x = { start: 0, middle: full / 2, end: full }[anchor];
      const label = { lines: row.lines, face: row.face, x, y: y + ascent, anchor };
      lines.push({ className: row.className, label });
    } else {
      lines.push(...inOneLine(row.lines, row.behind, row.className, full, y, anchor));
    }
    y += row.lines.length * lineHeight;
  }
  return { lines, width: full, height: y };
}

function isWord(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The last line of a name and what stands behind it; the lines before it are by themselves. */
function inOneLine(
  names: readonly string[],
  behind: string,
  className: string,
  full: number,
  top: number,
  anchor: Label['anchor'],
): BlockLine[] {
  const face = 'grotesk-bold';
  const last = names.at(-1) ?? '';
  const taken = measure(last, face) + space + measure(behind);
  const left = { start: 0, middle: (full - taken) / 2, end: full - taken }[anchor];
  const y = top + (names.length - 1) * lineHeight + ascent;
  const before = names.slice(0, -1);
  const x = { start: 0, middle: full / 2, end: full }[anchor];
  return [
    ...(before.length > 0
      ? [{ className, label: { lines: before, face, x, y: top + ascent, anchor } as Label }]
      : []),
    { className, label: { lines: [last], face, x: left, y, anchor: 'start' } },
    {
      className: 'label what',
      label: {
        lines: [behind],
        face: 'grotesk-regular',
        x: left + measure(last, face) + space,
        y,
        anchor: 'start',
      },
    },
  ];
}

function plain(text: string, width: number) {
  const face: Face = 'grotesk-regular';
  return { lines: wrapEvenly(text, face, fontSize, width), face, className: 'label what' };
}

/** The block with its top left somewhere. */
export function moveBlock({ lines, ...size }: PlaceWords, { x, y }: Point): PlaceWords {
  const moved = lines.map(({ className, label }) => ({
    className,
    label: { ...label, x: label.x + x, y: label.y + y },
  }));
  return { lines: moved, ...size };
}

/** The ink of each of its lines. */
export function inkOf({ lines }: PlaceWords): Box[] {
  return lines.map(({ label }) => labelBox(label));
}
