import type { Finding } from './finding.ts';
import { checkInline } from './page-rules/inline.ts';
import { checkOrigin } from './page-rules/origin.ts';
import { type ParsedPage, shownWords } from './parse-page.ts';

/** What is read from a drawing that stands alone. */
export interface DrawingFacts {
  readonly findings: readonly Finding[];
  readonly title: string;
}

/** A drawing that is opened by itself is held to what an attacker could do with it. */
export function readDrawing(drawing: ParsedPage, origin: string): DrawingFacts {
  const title = drawing.elements.find(({ tagName }) => tagName === 'title');
  return {
    findings: [...checkInline(drawing), ...checkOrigin(drawing, origin)],
    title: title ? shownWords(title) : '',
  };
}
