import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { listFiles } from '../../src/output/files.ts';
import type { JsonLdNode } from '../sharing/json-ld/vocabulary.ts';

/** What a page says of itself, in its head, for programs, and to its reader. */
export interface ReadPage {
  /** In the output folder, e.g. "about/index.html". */
  readonly file: string;
  readonly title: string;
  readonly canonical: string;
  /** By name or property, e.g. "og:title"; of two with one name the last. */
  readonly meta: Readonly<Record<string, string>>;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type: string }[];
  /** Nodes of its JSON-LD; none where it has none. */
  readonly things: readonly JsonLdNode[];
  /** Without the marks of citations. */
  readonly heading: string;
  /** "Published", "Corrected" and the like, with the days behind them, from the line below the headline. */
  readonly days: Readonly<Record<string, string>>;
  readonly byline: string;
}

/** Reads every page of an output folder, in a blank page of a browser, where no policy holds. */
export async function readPages(blank: Page, folder: string): Promise<ReadPage[]> {
  const files = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
  const pages = await Promise.all(
    files.map(async (file) => ({ file, html: await readFile(join(folder, file), 'utf8') })),
  );
  const read = await blank.evaluate(
    (all) =>
      all.map(({ file, html }) => {
        const page = new DOMParser().parseFromString(html, 'text/html');
        const attributes = (selector: string, name: string, value: string) =>
          [...page.querySelectorAll(selector)].map((element) => [
            element.getAttribute(name) ?? element.getAttribute('property') ?? '',
            element.getAttribute(value) ?? '',
          ]);
        const heading = page.querySelector('h1')?.cloneNode(true) as Element | undefined;
        for (const mark of heading?.querySelectorAll('a.cite') ?? []) mark.remove();
        const plain = (text: string | null | undefined) =>
          (text ?? '').replaceAll('\u00a0', ' ').trim();
        return {
          file,
          title: page.title,
          canonical: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
          meta: Object.fromEntries(attributes('head meta', 'name', 'content')),
          links: [...page.querySelectorAll('head link')].map((link) => ({
            rel: link.getAttribute('rel') ?? '',
            href: link.getAttribute('href') ?? '',
            type: link.getAttribute('type') ?? '',
          })),
          json: [...page.querySelectorAll('script[type="application/ld+json"]')].map(
            (script) => script.textContent ?? '',
          ),
          heading: plain(heading?.textContent),
          days: Object.fromEntries(
            [...page.querySelectorAll('.article-head .byline span:has(time)')].map((span) => [
              plain(span.textContent).replace(/ .*/, ''),
              span.querySelector('time')?.getAttribute('datetime') ?? '',
            ]),
          ),
          byline: plain(page.querySelector('.article-head .byline b')?.textContent),
        };
      }),
    pages,
  );
  return read.map(({ json, ...page }) => ({
    ...page,
    things: json.flatMap((text) => JSON.parse(text)['@graph'] as JsonLdNode[]),
  }));
}

/** The node of a type on a page. Throws where there is none. */
export function thingOn({ things, file }: ReadPage, type: string): JsonLdNode {
  const thing = things.find((node) => node['@type'] === type);
  if (!thing) throw new Error(`thingOn: ${file} has no ${type}`);
  return thing;
}
