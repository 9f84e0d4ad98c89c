import type { Finding } from '../finding.ts';
import { attribute, type ParsedPage, shownWords } from '../parse-page.ts';

/** What every page owes to a reader's tools, to search and to whoever shares it. */
export function checkHead({ elements }: ParsedPage, origin: string): Finding[] {
  const find = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  const metas = (name: string) =>
    find('meta')
      .filter((meta) => attribute(meta, 'name') === name)
      .map((meta) => attribute(meta, 'content') ?? '');
  const canonicals = find('link').filter((link) => attribute(link, 'rel') === 'canonical');
  const isHidden = metas('robots').some((robots) => robots.includes('noindex'));
  // Titles within drawings are theirs.
  const titles = elements.filter(
    ({ tagName, position }, index) =>
      tagName === 'title' &&
      position &&
      elements.slice(0, index).every((one) => one.tagName !== 'body'),
  );
  const [html] = find('html');
  const faults: (string | false)[] = [
    !(html && attribute(html, 'lang')) && 'no language',
    titles.length !== 1 && `${titles.length} titles`,
    titles.some((title) => shownWords(title) === '') && 'an empty title',
    metas('viewport').length !== 1 && 'no viewport',
    !isHidden &&
      metas('description').filter((words) => words.trim() !== '').length !== 1 &&
      'no description',
    // What search is asked to leave out needs no address of its own, but never has two.
    (canonicals.length > 1 || (!isHidden && canonicals.length === 0)) &&
      `${canonicals.length} canonical addresses`,
    canonicals.some((link) => URL.parse(attribute(link, 'href') ?? '')?.origin !== origin) &&
      'a canonical address of another site',
  ];
  return faults
    .filter((fault) => fault !== false)
    .map((found) => ({
      rule: 'head-told',
      offset: 0,
      found,
      wanted: 'a head that says what the page is, and where',
      hint: 'say it in the head of the page',
    }));
}
