import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import type { Finding } from '../finding.ts';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import { parseFragment, shownWords } from '../parse-page.ts';
import { elementsIn, wordsIn } from '../xml-tree.ts';

const [atom, json] = ['feed.xml', 'feed.json'];

/** An article as a feed gives it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/**
 * Feeds lead to what is there, and say what the articles say. That they follow their standards is a
 * matter of our own writers, and of tests.
 */
export async function checkFeeds(output: Output): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  for (const [file, read] of [
    [atom, readAtom],
    [json, readJsonFeed],
  ] as const) {
    const add = (rule: Finding['rule'], found: string, offset = 0) =>
      findings.push({ rule, file, offset, found, ...wanted[rule === 'feed-valid' ? 0 : 1] });
    if (!output.files.has(file)) {
      add('feed-valid', 'no feed');
      continue;
    }
    const text = await output.text(file);
    const entries = read(text);
    if (typeof entries === 'string') {
      add('feed-valid', entries);
      continue;
    }
    for (const entry of entries) {
      for (const found of faultsOf(entry, output)) add(...found, text.indexOf(entry.id));
    }
  }
  return findings;
}

const wanted = [
  { wanted: 'a feed of what is published', hint: 'correct what src/sharing/feeds makes' },
  { wanted: 'the words of the article', hint: 'find out which of the two is right' },
] as const;

/** What a feed tells of articles, or what keeps it from being read. */
function readAtom(text: string): readonly Entry[] | string {
  try {
    const [feed] = elementsIn(fromXml(text));
    const of = (entry: Element, name: string) => elementsIn(entry, name).map(wordsIn).join('');
    const entries = feed ? elementsIn(feed, 'entry') : [];
    return entries.map((entry) => ({
      id: of(entry, 'id'),
      title: of(entry, 'title'),
      html: of(entry, 'content'),
    }));
  } catch (error) {
    return `no XML: ${(error as Error).message}`;
  }
}

const items = z.array(
  z.object({ id: z.string(), title: z.string(), content_html: z.string().default('') }),
);

function readJsonFeed(text: string): readonly Entry[] | string {
  try {
    return items
      .parse(JSON.parse(text).items)
      .map(({ id, title, content_html: html }) => ({ id, title, html }));
  } catch (error) {
    return `no JSON Feed: ${(error as Error).message}`;
  }
}

/** Places of its article that an entry misses, and links of it that lead nowhere. */
function faultsOf({ id, title, html }: Entry, output: Output): [Finding['rule'], string][] {
  const target = targetOf(output, 'index.html', id)?.file;
  const article = target === undefined ? undefined : output.pages.get(target);
  if (!article) return [['feed-valid', `an entry of ${id}, which is not there`]];
  const tree = parseFragment(html);
  const words = `${title} ${shownWords(tree)}`;
  const faults: [Finding['rule'], string][] = [];
  let from = 0;
  for (const bound of article.bound) {
    const at = words.indexOf(bound.words, from);
    if (at === -1) faults.push(['number-same', `no "${bound.words}" in the feed where it follows`]);
    else from = at + bound.words.length;
  }
  for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
    const leads = targetOf(
      output,
      'index.html',
      address.replaceAll('&amp;', '&').replaceAll('&#x26;', '&'),
    );
    if (leads && (leads.file === undefined || !output.files.has(leads.file))) {
      faults.push(['feed-valid', `a link to ${address}, which is not there`]);
    }
  }
  return faults;
}
