import type { Element } from 'hast';

/** A line of a text and where it begins, ends or has its middle, px. */
export interface TextChunk {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Attributes that would move words and that nothing here understands. */
const unknown = ['dx', 'rotate', 'textLength', 'dominantBaseline', 'letterSpacing', 'writingMode'];

/**
 * The lines of a text: its own words first, then one for each span, placed by `x` and `dy`.
 * Throws at a text that is placed otherwise than the drawings do.
 */
export function chunksOf(text: Element): TextChunk[] {
  refuseUnknown(text);
  const x = Number(text.properties['x'] ?? 0);
  let y = Number(text.properties['y'] ?? 0);
  return text.children.flatMap((child): TextChunk[] => {
    if (child.type === 'text') return [{ text: collapse(child.value), x, y }];
    if (child.type !== 'element') return [];
    refuseUnknown(child);
    const { x: own, dy = 0 } = child.properties;
    if (own === undefined) throw new Error('outline: a tspan without x, which nothing here sets');
    y += Number(dy);
    return [{ text: collapse(wordsOf(child)), x: Number(own), y }];
  });
}

function refuseUnknown({ tagName, properties }: Element): void {
  const found = unknown.find((name) => properties[name] !== undefined);
  if (found) throw new Error(`outline: ${tagName} with ${found}, which nothing here sets`);
}

function wordsOf({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      throw new Error(`outline: a ${child.type} in a tspan`);
    })
    .join('');
}

/** As SVG shows white space: one space for a run of it, none at the ends. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
