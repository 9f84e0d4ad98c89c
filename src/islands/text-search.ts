/**
 * Finds passages as browsers do that follow https://wicg.github.io/scroll-to-text-fragment/, so that
 * a link can be tried before it is given away.
 */

/** The visible text of a page as it is searched: a block a line, and spaces made one. */
export interface PageText {
  readonly text: string;
  /** The same without capitals, accents and curls, which are not told apart; as long as the text. */
  readonly folded: string;
  /** Where words begin and end, as offsets. */
  readonly breaks: ReadonlySet<number>;
}

/** A part of a page's text, as offsets. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What a link says of a passage: how it begins and ends, and what stands around it. */
export interface TextDirective {
  readonly prefix?: string | undefined;
  readonly start: string;
  /** Left out where `start` is the whole passage. */
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

export function toPageText(text: string, language: string): PageText {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const breaks = new Set(Array.from(words, ({ index }) => index)).add(text.length);
  return { text, folded: fold(text), breaks };
}

/** The first passage that all parts of a directive fit, from an offset on. */
export function findDirective(
  page: PageText,
  directive: TextDirective,
  since = 0,
): Passage | undefined {
  const { prefix, start, end, suffix } = directive;
  const isWhole = end !== undefined || suffix === undefined;
  let from = since;
  while (true) {
    const before = prefix === undefined ? from : seek(page, prefix, from, { startsWord: true });
    if (before === undefined) return undefined;
    const next = prefix === undefined ? from : behindSpace(page, before + prefix.length);
    const at = seek(page, start, next, { startsWord: prefix === undefined, endsWord: isWhole });
    if (at === undefined) return undefined;
    from = (prefix === undefined ? at : before) + 1;
    if (prefix !== undefined && at !== next) continue;
    const last = endOf(page, directive, at + start.length);
    if (last !== undefined) return { start: at, end: last };
    // Nothing further on ends like that either.
    if (end !== undefined) return undefined;
  }
}

/** Where a passage ends whose beginning ends at an offset. */
function endOf(page: PageText, { end, suffix }: TextDirective, from: number): number | undefined {
  let last = from;
  while (true) {
    if (end !== undefined) {
      const at = seek(page, end, last, { startsWord: true, endsWord: suffix === undefined });
      if (at === undefined) return undefined;
      last = at + end.length;
    }
    if (suffix === undefined) return last;
    const next = behindSpace(page, last);
    const behind = seek(page, suffix, next, { endsWord: true });
    if (behind === next) return last;
    if (behind === undefined || end === undefined) return undefined;
  }
}

/** Where words next stand in one line, from an offset on. */
function seek(
  { folded, breaks }: PageText,
  words: string,
  from: number,
  { startsWord = false, endsWord = false },
): number | undefined {
  const wanted = fold(words);
  const isBound = (at: number) =>
    (!startsWord || breaks.has(at)) && (!endsWord || breaks.has(at + wanted.length));
  let at = folded.indexOf(wanted, from);
  while (at !== -1 && !isBound(at)) at = folded.indexOf(wanted, at + 1);
  return at === -1 ? undefined : at;
}

function behindSpace({ text }: PageText, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n') at++;
  return at;
}

const curls: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

function fold(text: string): string {
  return text.replace(
    /[^a-z0-9 \n]/g,
    (sign) => curls[sign] ?? sign.normalize('NFKD').toLowerCase()[0] ?? sign,
  );
}
