import { findDirective, type PageText, type Passage, type TextDirective } from './text-search.ts';

/** A passage of this many words is written out; of a longer one, the ends are. */
const fewWords = 10;

/** How many words are written: of each end, before the passage, and behind it. */
interface Extent {
  readonly ends: number;
  readonly before: number;
  readonly behind: number;
}

/** What is tried, until it tells the passage from all others. */
const extents: readonly Extent[] = [0, 1, 2, 3, 5, 8, 13, 21].flatMap((more) => [
  { ends: 4 + more, before: 0, behind: 0 },
  { ends: 4, before: 0, behind: more },
  { ends: 4, before: more, behind: 0 },
  { ends: 4 + more, before: more, behind: more },
]);

/**
 * How to find a passage, widened to whole words: as short as fits it and no other, so that it is found
 * even if the same words come to stand before it. `undefined` where nothing leads to it, and where
 * there are no words.
 */
export function directiveTo(page: PageText, passage: Passage): TextDirective | undefined {
  const { start, end } = widen(page, passage);
  if (start >= end) return undefined;
  const fitting = extents
    .map((extent) => directiveWith(page.text, { start, end }, extent))
    .filter((directive) => {
      const found = findDirective(page, directive);
      return found?.start === start && found.end === end;
    });
  return fitting.find((one) => !findDirective(page, one, start + 1)) ?? fitting[0];
}

/** As it stands behind the paragraph's id, e.g. ":~:text=Some%20companies,ventures". */
export function toFragment({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === undefined ? [] : [`${encode(prefix)}-`],
    encode(start),
    end === undefined ? [] : [encode(end)],
    suffix === undefined ? [] : [`-${encode(suffix)}`],
  ];
  return `:~:text=${parts.flat().join(',')}`;
}

/**
 * Commas and hyphens mean something in a directive, and what programs leave out at the end of an
 * address, such as a full stop, must not be there as it is.
 */
function encode(words: string): string {
  return encodeURIComponent(words).replace(
    /[-.!'()*~_]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function widen({ text, breaks }: PageText, passage: Passage): Passage {
  const isSpace = (at: number) => text[at] === ' ' || text[at] === '\n';
  let { start, end } = passage;
  while (start < end && isSpace(start)) start++;
  while (start < end && isSpace(end - 1)) end--;
  while (!breaks.has(start)) start--;
  while (!breaks.has(end)) end++;
  return { start, end };
}

function directiveWith(
  text: string,
  { start, end }: Passage,
  { ends, before, behind }: Extent,
): TextDirective {
  const words = text.slice(start, end);
  const prefix = lastWords(text.slice(0, start), before);
  const suffix = firstWords(text.slice(end), behind);
  if (firstWords(words, fewWords) === words) return { prefix, start: words, suffix };
  // The two ends of one line do not meet.
  const most = words.includes('\n')
    ? ends
    : Math.min(ends, Math.floor(words.split(' ').length / 2));
  const first = firstWords(words, most) ?? words;
  return { prefix, start: first, end: lastWords(words, most), suffix };
}

/** Of the first line that has any. */
function firstWords(text: string, count: number): string | undefined {
  const [line = ''] = text.trimStart().split('\n', 1);
  return line.split(' ').slice(0, count).join(' ').trim() || undefined;
}

/** Of the last line that has any. */
function lastWords(text: string, count: number): string | undefined {
  const words = (text.trimEnd().split('\n').at(-1) ?? '').split(' ');
  return (
    words
      .slice(words.length - Math.min(count, words.length))
      .join(' ')
      .trim() || undefined
  );
}
