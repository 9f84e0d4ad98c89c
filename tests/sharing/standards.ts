import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePage, rawText } from '../../src/inspection/parse-page.ts';
import { listFiles } from '../../src/output/files.ts';
import { atomFaults } from './feeds/atom-faults.ts';
import { jsonFeedRules } from './feeds/json-feed-rules.ts';
import { type JsonLdNode, termFaults } from './json-ld/vocabulary.ts';
import { sitemapFaults, sitemapIndexFaults } from './sitemap/sitemap-faults.ts';

/**
 * What an output folder, of a site at an address such as "https://a.example/", has that the standards
 * of feeds, of sitemaps and of schema.org do not allow. Throws where a file is none of its kind.
 */
export async function standardFaults(folder: string, address: string): Promise<string[]> {
  const textOf = (file: string) => readFile(join(folder, file), 'utf8');
  const files = await listFiles(folder);
  const sitemaps = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const pages = files.filter((file) => file.endsWith('.html'));
  const index = 'sitemap-index.xml';
  const json = jsonFeedRules.safeParse(JSON.parse(await textOf('feed.json')));
  const faults: string[][] = [
    atomFaults(await textOf('feed.xml')),
    json.success ? [] : json.error.issues.map(({ path, message }) => `${path}: ${message}`),
    sitemapIndexFaults(await textOf(index), address + index),
  ];
  for (const file of sitemaps) faults.push(sitemapFaults(await textOf(file), address + file));
  let things = 0;
  for (const file of pages) {
    const nodes = nodesOn(file, await textOf(file));
    things += nodes.length;
    faults.push(nodes.flatMap(termFaults).map((fault) => `${file}: ${fault}`));
  }
  if (sitemaps.length === 0 || things === 0)
    throw new Error(`standardFaults: no site in ${folder}`);
  return faults.flat();
}

/** What a page says for programs, node by node. */
function nodesOn(file: string, text: string): readonly JsonLdNode[] {
  return parsePage(file, text)
    .elements.filter(({ properties }) => properties['type'] === 'application/ld+json')
    .flatMap((element) => JSON.parse(rawText(element))['@graph'] as JsonLdNode[]);
}
