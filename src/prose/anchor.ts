/**
 * The anchor of a paragraph, made from its words, so that it stays the same whatever is edited
 * around it: FNV-1a, which needs nothing but arithmetic, to 32 bits in base 36.
 */
export function paragraphAnchor(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return `p-${hash.toString(36).padStart(7, '0')}`;
}

/** Hands out ids once each: the second "p-x" becomes "p-x-2". */
export class Anchors {
  private readonly taken = new Map<string, number>();

  take(wanted: string): string {
    const count = (this.taken.get(wanted) ?? 0) + 1;
    this.taken.set(wanted, count);
    return count === 1 ? wanted : this.take(`${wanted}-${count}`);
  }
}
