import { expect, test } from 'vitest';
import { feedEntries } from '../../../src/edition/feed-entries.ts';
import { fullText } from '../../../src/sharing/feeds/full-text.ts';
import { editionWith, freight, goodParts, like } from '../../edition/good-edition.ts';

const root = 'https://gazette.example/paper/';
const page = `${root}articles/lake-freight/`;

function textOf(article = freight): string {
  const [entry] = feedEntries(editionWith([article], { base: '/paper/' }));
  if (!entry) throw new Error('textOf: no entry');
  return fullText(entry);
}

test('every address in a full text is in full, under the folder of the site where it is ours', () => {
  const addresses = [...textOf().matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, one = '']) => one);
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/[a-z.]+\//);
  const ours = addresses.filter((address) => address.startsWith('https://gazette.example'));
  for (const address of ours) expect(address.startsWith(root), address).toBe(true);
  expect(ours).toContain(`${root}about/`);
  expect(ours).toContain(`${root}figures/two-counts/`);
});

test('nothing in a full text needs our style sheet, our scripts or a place on a page', () => {
  const html = textOf();
  expect(html).not.toMatch(/ (?:class|id|style|role|tabindex|aria-\w+|data-\w+|loading)=/);
  expect([...new Set([...html.matchAll(/<([a-z0-9-]+)/g)].map(([, name]) => name))].sort()).toEqual(
    [
      ...[
        'a',
        'aside',
        'b',
        'blockquote',
        'br',
        'em',
        'figcaption',
        'figure',
        'h2',
        'h3',
        'img',
        'li',
      ],
      ...['ol', 'p', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
    ],
  );
});

test('a number is in words alone, and the check is one link away', () => {
  const html = textOf();
  expect(html).toContain('ashore at Alder, and the');
  expect(html).toContain('Alder took in 1,200\u00a0tonnes, which is three-fifths of all.');
  expect(html).toMatch(
    new RegExp(
      `<p><a href="${page}numbers/">\\d+ numbers checked · \\d+ only cited · \\d+ waived</a></p>$`,
    ),
  );
});

test('a citation and a note stand off the words in brackets, with the place in the source, and lead to it', () => {
  const html = textOf();
  expect(html).toContain(
    `where it comes ashore.<a href="${page}#source-lake-board">[1, table of landings]</a>`,
  );
  expect(html).toContain(`<a href="${page}#note-a">[a]</a>`);
  expect(html).toMatch(
    /<aside><p><strong>Note \[a\]<\/strong><\/p>\s*<p>A landing is counted once/,
  );
});

test('a figure is its picture, described, with its title, its words and the way to its data', () => {
  const { title, description } = goodParts.compiled.figures.get('landings') ?? {};
  const [, figure = ''] =
    /(<figure><img src="[^"]*landings.png".*?<\/figure>)/.exec(textOf()) ?? [];
  expect(figure).toContain(` src="${root}figures/landings.png"`);
  expect(figure).toContain(` alt="${description?.plain}"`);
  expect(figure).toContain(` title="${title?.plain}"`);
  expect(figure).toContain(`<a href="${root}figures/landings/">The figure with its data</a>`);
});

test('a photograph keeps its description, its size and its credit', () => {
  expect(textOf()).toMatch(
    /<figure><img src="https:\/\/gazette\.example\/paper\/images\/pier\.png" alt="The pier at Alder in fog" width="\d+" height="\d+"><figcaption>Photograph: the desk<\/figcaption><\/figure>/,
  );
});

test('the ledger gives each claim its status, which leads to its page, and who said it when', () => {
  expect(textOf()).toContain(
    `<h2>Who says what</h2><ul><li><strong><a href="${root}claims/brook-wants-more/">claimed</a></strong>: The quay at Brook is ready for more freight. (The harbour master of Brook, 15 March 2025)</li></ul>`,
  );
});

test('what has changed stands first, with what it said and what it says', () => {
  expect(textOf()).toMatch(
    /^<p><strong>Correction<\/strong>, 2 April 2025: The name of the quay was wrong\.<a href="[^"]*#source-harbour-master">\[2, p\. 3\]<\/a> It said: “Ceder”\. It says now: “Cedar”\.<\/p>/,
  );
  expect(textOf(like({ changes: [] }))).toMatch(/^<p>Boats brought/);
});

test('the sources stand at the end in the order of their numbers', () => {
  const html = textOf();
  const [, list = ''] = html.split('<h2>Sources</h2>');
  expect([...list.matchAll(/<li>/g)]).toHaveLength(2);
  expect(list.indexOf('Lake')).toBeGreaterThan(0);
});
