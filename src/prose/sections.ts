import type { ElementContent } from 'hast';
import type { Part } from './compile-body.ts';
import { plainText } from './plain-text.ts';

/** A stretch of a body: what stands before the first heading of the second level, or under one. */
export interface Section {
  /** Absent for the opening. */
  readonly id?: string;
  readonly parts: readonly Part[];
  /** Words of its prose. */
  readonly words: number;
}

/** A body in its sections, in order. */
export function sectionsOf(parts: readonly Part[]): Section[] {
  const sections: { id?: string; parts: Part[] }[] = [{ parts: [] }];
  for (const part of parts) {
    if (part.kind !== 'prose') {
      sections.at(-1)?.parts.push(part);
      continue;
    }
    for (const { id, children } of splitAtHeadings(part.children)) {
      if (id !== undefined) sections.push({ id, parts: [] });
      if (children.length > 0) sections.at(-1)?.parts.push({ ...part, children });
    }
  }
  return sections
    .filter(({ parts: own }) => own.length > 0)
    .map((section) => ({ ...section, words: proseWords(section.parts) }));
}

function splitAtHeadings(
  children: readonly ElementContent[],
): { id?: string; children: ElementContent[] }[] {
  const pieces: { id?: string; children: ElementContent[] }[] = [{ children: [] }];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'h2') {
      pieces.push({ id: String(child.properties['id']), children: [child] });
    } else {
      pieces.at(-1)?.children.push(child);
    }
  }
  return pieces;
}

/** Words of the prose among parts. */
export function proseWords(parts: readonly Part[]): number {
  return parts
    .flatMap((part) => (part.kind === 'prose' ? part.children : []))
    .reduce((total, child) => total + countWords(child), 0);
}

function countWords(child: ElementContent): number {
  const text = plainText({ type: 'root', children: [child] });
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
