import { fnv1a } from './fnv1a.ts';

/** A hash of a paragraph's words, in seven digits of base 36. Equal words, equal hash. */
export function wordsHash(text: string): string {
  return fnv1a(text.replace(/\s+/g, ' ').trim()).toString(36).padStart(7, '0');
}

/** The id of a figure's title: of no words of the author's, which reader modes may take for an advertisement's. */
export function titleId(figure: string): string {
  return `title-${wordsHash(figure)}`;
}

/** The id of a figure's description, by which it is read out. */
export function aboutId(figure: string): string {
  return `about-${wordsHash(figure)}`;
}

/** The anchor of a paragraph that was never published, made from its words. */
export function paragraphAnchor(text: string): string {
  return `p-${wordsHash(text)}`;
}

/** The hash of the words that such an anchor was made from: of "p-0k3v9zz-2" it is "0k3v9zz". */
export function hashInAnchor(anchor: string): string {
  return anchor.slice(2, 9);
}

/** Hands out ids once each: the second "p-x" becomes "p-x-2". */
export class Anchors {
  private readonly taken = new Map<string, number>();

  /** Ids that are never handed out. */
  constructor(reserved: Iterable<string> = []) {
    for (const id of reserved) this.taken.set(id, 1);
  }

  take(wanted: string): string {
    const count = (this.taken.get(wanted) ?? 0) + 1;
    this.taken.set(wanted, count);
    return count === 1 ? wanted : this.take(`${wanted}-${count}`);
  }
}
