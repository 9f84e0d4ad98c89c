import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render.ts';

/** What a mark stands behind, though its words end before it. Not the rest of a number or of a word. */
const punctuation = /^(?:[”’]?[.,;:!?…]+[”’]?|[”’])(?![\p{L}\p{N}])/u;

/**
 * A rehype plugin: a mark of a citation or a note stands behind the punctuation, as printers set it,
 * close to its words: "$182 billion,27 of which". A line never begins with it.
 */
export const rehypeMarkPlaces: Plugin<[Paper], Root> = (paper) => (tree) => ({
  ...tree,
  children: placeMarks(tree.children, paper),
});

/** On paper marks have no brackets: a space tells sources 2 and 3 from source 23. */
type Paper = Pick<RenderContext, 'isOnPaper'>;

/** The same for the parts of a tree. */
function placeMarks<T extends RootContent>(
  children: readonly T[],
  paper: Paper,
): (T | ElementContent)[] {
  const placed: (T | ElementContent)[] = [];
  const rest: (T | ElementContent)[] = children.map((child) =>
    child.type === 'element' && !isMark(child)
      ? { ...child, children: placeMarks(child.children, paper) }
      : child,
  );
  while (rest.length > 0) {
    const child = rest.shift() as T | ElementContent;
    const [words, mark] = takeApart(child);
    if (!mark) {
      placed.push(child);
      continue;
    }
    const marks = [mark, ...takeMarks(rest)];
    if (words.length === 0) trimEnd(placed);
    const last = (words.length === 0 ? placed : words) as ElementContent[];
    addText(last, takePunctuation(rest));
    // Without brackets, source 2 behind a 10 would be 102.
    if (paper.isOnPaper && endsInDigit(last.at(-1))) last.push({ type: 'text', value: hairSpace });
    const kept = [...takeLastSign(last), ...marks.flatMap((one, at) => beside(one, at, paper))];
    const whole = kept.length > 1 ? [span('marked', kept)] : kept;
    placed.push(...(words.length === 0 ? whole : [span('cited', [...words, ...whole])]));
  }
  return placed;
}

/** The words that a citation encloses, and its mark; neither for anything else. */
function takeApart(node: RootContent): [words: ElementContent[], mark: Element | undefined] {
  if (node.type !== 'element') return [[], undefined];
  if (isMark(node)) return [[], node];
  const mark = node.children.at(-1);
  const isCitation = hasClass(node, 'cited') && mark?.type === 'element' && isMark(mark);
  return isCitation ? [node.children.slice(0, -1), mark] : [[], undefined];
}

/** Marks that follow at once, or behind a space alone. */
function takeMarks(rest: RootContent[]): Element[] {
  const marks: Element[] = [];
  for (;;) {
    const at = isSpace(rest[0]) ? 1 : 0;
    const [words, mark] = rest[at] ? takeApart(rest[at]) : [[], undefined];
    if (!mark || words.length > 0) return marks;
    rest.splice(0, at + 1);
    marks.push(mark);
  }
}

function takePunctuation(rest: RootContent[]): string {
  const [next] = rest;
  if (next?.type !== 'text') return '';
  const signs = punctuation.exec(next.value)?.[0] ?? '';
  rest[0] = { ...next, value: next.value.slice(signs.length) };
  return signs;
}

/** A browser may end a line behind a sign, and no earlier in the word: from there on it is kept together. */
function takeLastSign(words: ElementContent[]): ElementContent[] {
  const last = words.at(-1);
  const sign = last?.type === 'text' ? /[^\p{L}\p{N}\s]$/u.exec(last.value)?.[0] : undefined;
  if (last?.type !== 'text' || sign === undefined) return [];
  words[words.length - 1] = { ...last, value: last.value.slice(0, -sign.length) };
  return [{ type: 'text', value: sign }];
}

const hairSpace = '\u200a';

function endsInDigit(node: ElementContent | undefined): boolean {
  return node !== undefined && /\p{N}$/u.test(plainText(node));
}

function addText(words: RootContent[], value: string): void {
  const last = words.at(-1);
  if (value === '') return;
  if (last?.type === 'text') words[words.length - 1] = { ...last, value: last.value + value };
  else words.push({ type: 'text', value });
}

function trimEnd(words: RootContent[]): void {
  const last = words.at(-1);
  if (last?.type === 'text') words[words.length - 1] = { ...last, value: last.value.trimEnd() };
}

/** Beside another mark it stands farther off, so that a finger can choose between them. */
function beside(mark: Element, index: number, { isOnPaper }: Paper): ElementContent[] {
  if (index === 0) return [mark];
  const set = { ...mark, properties: { ...mark.properties, className: ['cite', 'beside'] } };
  return isOnPaper ? [{ type: 'text', value: ' ' }, set] : [set];
}

function isMark(node: Element): boolean {
  return node.tagName === 'a' && hasClass(node, 'cite');
}

function isSpace(node: RootContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function span(name: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children };
}
