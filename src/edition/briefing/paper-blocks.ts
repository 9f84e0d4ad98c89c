import type { ElementContent } from 'hast';
import type { Part } from '../../prose/compile-body.ts';
import type { Section } from '../../prose/sections.ts';
import { marksIn } from './reference-targets.ts';

export type Note = Extract<Part, { kind: 'note' }>;

/** The blocks of sections, without headings that only figures stood under, since those stand elsewhere on paper. */
export function paperBlocks(sections: readonly Section[]): ElementContent[] {
  const blocks = sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'prose' ? part.children : []))
    .filter(({ type }) => type === 'element');
  // Above what remains, from its end: the level of the heading that comes next, 1 at the end.
  let next = 1;
  const kept = blocks.toReversed().filter((block) => {
    const level = levelOf(block);
    if (level !== undefined && level >= next) return false;
    next = level ?? Number.POSITIVE_INFINITY;
    return true;
  });
  return kept.toReversed();
}

/** 2 to 6 for a heading. */
export function levelOf(block: ElementContent): number | undefined {
  const level = block.type === 'element' ? /^h([2-6])$/.exec(block.tagName)?.[1] : undefined;
  return level === undefined ? undefined : Number(level);
}

/**
 * The notes to blocks, in order of their letters. One whose paragraph is left out goes with it; one
 * that hangs on no paragraph has no mark, and stays with its section.
 */
export function notesTo(
  blocks: readonly ElementContent[],
  sections: readonly Section[],
  body: readonly Part[],
): Note[] {
  const all = body.flatMap((part) => (part.kind === 'prose' ? part.children : []));
  const [before, after] = [lettersIn(all), lettersIn(blocks)];
  return sections
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'note')
    .filter(({ letter }) => after.has(letter) || !before.has(letter));
}

function lettersIn(blocks: readonly ElementContent[]): ReadonlySet<string> {
  return new Set(
    marksIn(blocks)
      .filter(({ scheme }) => scheme === 'note')
      .map(({ id }) => id),
  );
}

/** The figures that stand in a section. */
export function figuresIn({ parts }: Section): string[] {
  return parts.flatMap((part) => (part.kind === 'figure' ? [part.id] : []));
}
