import type { Element, ElementContent } from 'hast';
import { plainText } from '../prose/plain-text.ts';
import type { EditionArticle } from './edition-article.ts';

/** A section of an article by its heading, and the place that a link to it leads to. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** From so many words and sections on a reader looks for one: four minutes, more than a screen of headings. */
const longFrom = { words: 800, sections: 4 };

/** The sections of a long article, in order; none for one that is soon read. */
export function contentsOf({ compiled, sources }: EditionArticle): ContentsEntry[] {
  const { parts, wordCount } = compiled.body;
  const sections = parts.flatMap((part): ContentsEntry[] => {
    if (part.kind === 'claims') return [{ id: 'who-says-what', title: 'Who says what' }];
    if (part.kind !== 'prose') return [];
    return part.children
      .filter(isHeading)
      .map((heading) => ({ id: String(heading.properties['id']), title: plainText(heading) }));
  });
  if (wordCount < longFrom.words || sections.length < longFrom.sections) return [];
  return sources.length > 0 ? [...sections, { id: 'sources', title: 'Sources' }] : sections;
}

function isHeading(child: ElementContent): child is Element {
  return child.type === 'element' && child.tagName === 'h2';
}
