import type { Finding } from '../finding.ts';
import { offsetOf, type ParsedPage, shownWords } from '../parse-page.ts';

/** One h1, and no level skipped on the way down (WCAG technique G141). */
export function checkHeadings({ elements }: ParsedPage): Finding[] {
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName[1]));
  const count = levels.filter((level) => level === 1).length;
  const first: Finding[] =
    count === 1
      ? []
      : [
          {
            rule: 'heading-one',
            offset: 0,
            found: `${count} first-level headings`,
            wanted: 'one, which says what the page is about',
            hint: 'make the headline an h1, and what stands below it an h2',
          },
        ];
  const skipped = headings.flatMap((heading, index): Finding[] => {
    const [level = 1, before = 0] = [levels[index], levels[index - 1]];
    if (level <= before + 1) return [];
    return [
      {
        rule: 'heading-one',
        offset: offsetOf(heading),
        found: `<h${level}> "${shownWords(heading)}" ${before === 0 ? 'first' : `behind <h${before}>`}`,
        wanted: `at most <h${before + 1}> here`,
        hint: 'begin with the level above',
      },
    ];
  });
  return [...first, ...skipped];
}
