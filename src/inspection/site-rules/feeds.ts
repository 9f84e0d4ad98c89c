import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { atomFaults } from '../atom-faults.ts';
import type { Finding } from '../finding.ts';
import { jsonFeedRules } from '../json-feed-rules.ts';
import { type Output, type SiteFinding, targetOf } from '../output.ts';
import { parseFragment, wordsOf } from '../parse-page.ts';
import { elementsIn, wordsIn } from '../xml-tree.ts';

const [atom, json] = ['feed.xml', 'feed.json'];

/** An article as a feed gives it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** Feeds are what their standards ask for, lead to what is there, and say what the articles say. */
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
    const { faults, entries } = read(text);
    for (const fault of faults) add('feed-valid', fault);
    for (const { id, title, html } of entries) {
      for (const found of faultsOf({ id, title, html }, output)) add(...found, text.indexOf(id));
    }
  }
  return findings;
}

const wanted = [
  { wanted: 'a feed as its standard has it', hint: 'correct what src/sharing/feeds makes' },
  { wanted: 'the words of the article', hint: 'find out which of the two is right' },
] as const;

function readAtom(text: string): { faults: readonly string[]; entries: readonly Entry[] } {
  try {
    const [feed] = elementsIn(fromXml(text));
    const of = (entry: Element, name: string) => elementsIn(entry, name).map(wordsIn).join('');
    const entries = feed ? elementsIn(feed, 'entry') : [];
    return {
      faults: atomFaults(text),
      entries: entries.map((entry) => ({
        id: of(entry, 'id'),
        title: of(entry, 'title'),
        html: of(entry, 'content'),
      })),
    };
  } catch (error) {
    return { faults: [`no XML: ${(error as Error).message}`], entries: [] };
  }
}

function readJsonFeed(text: string): { faults: readonly string[]; entries: readonly Entry[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { faults: [`no JSON: ${(error as Error).message}`], entries: [] };
  }
  const { data, error } = jsonFeedRules.safeParse(value);
  if (!data) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { faults, entries: [] };
  }
  return {
    faults: [],
    entries: data.items.map(({ id, title = '', content_html: html = '' }) => ({ id, title, html })),
  };
}

/** Places of its article that an entry misses, and links of it that lead nowhere. */
function faultsOf({ id, title, html }: Entry, output: Output): [Finding['rule'], string][] {
  const target = targetOf(output, 'index.html', id)?.file;
  const article = target === undefined ? undefined : output.pages.get(target);
  if (!article) return [['feed-valid', `an entry of ${id}, which is not there`]];
  const tree = parseFragment(html);
  const words = `${title} ${wordsOf(tree)}`;
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
