import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Cache } from '../../src/cache/cache.ts';
import { type CardChoices, siteCardChoices } from '../../src/edition/card.ts';
import { CardFiles } from '../../src/pictures/card-files.ts';
import { claim, plainStory, story } from './cards.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = {
  name: 'The Ferry Post',
  tagline: 'Everything that floats',
  description: 'Ferries, and who takes them.',
  address: 'https://ferry.example',
  base: '/',
  language: 'en',
  publisher: { name: 'The Ferry Post', email: 'desk@ferry.example' },
  masthead: [{ name: 'The desk', role: 'Words' }],
  licence: { name: 'CC BY 4.0' },
} as const;
const ofSite = siteCardChoices({ ...made, masthead: [...made.masthead] });
const mark = ofSite.slice(1);
const ofClaim: CardChoices = [{ words: claim, alt: 'A claim.' }, ...ofSite];

/** A cache that keeps nothing, and counts what it was asked to make. */
function counting() {
  const count = { made: 0 };
  const keep = <T>(_kind: string, _key: readonly string[], make: () => T): T => {
    count.made += 1;
    return make();
  };
  return { count, files: new CardFiles({ keep, has: () => false }) };
}

test('A card that many pages show is drawn once', () => {
  const { count, files } = counting();
  const all = [ofSite, mark, structuredClone(ofSite), ofSite].map((card) => files.cardOf(card));
  expect(count.made).toBe(2);
  expect(all[2]).toEqual(all[0]);
  expect(all[1]).not.toEqual(all[0]);
});

test('A card is named by a hash of its bytes', () => {
  const { files } = counting();
  const hash = createHash('sha256').update(files.bytesOf(mark)).digest('hex');
  expect(files.cardOf(mark).address).toBe(`/cards/${hash.slice(0, 16)}.png`);
});

test('The name changes with what the card shows, and with nothing else', () => {
  const { files } = counting();
  const nameOf = (...choices: CardChoices) => files.cardOf([...choices, ...ofSite]).address;
  const name = nameOf({ words: plainStory, alt: '' });
  expect(nameOf({ words: { ...plainStory, headline: 'Another' }, alt: '' })).not.toBe(name);
  expect(nameOf({ words: plainStory, alt: 'In other words' })).toBe(name);
  // A shorter way to say a date that had room, a figure that cannot be set: neither is seen.
  const dates = [...(plainStory.dates ?? []), 'some day'];
  expect(nameOf({ words: { ...plainStory, dates }, alt: '' })).toBe(name);
  const foreign = { words: { ...story, headline: 'Паром' }, alt: '' };
  expect(nameOf(foreign, { words: plainStory, alt: '' })).toBe(name);
});

test('The first way to show a page that the fonts can set is taken, with its own words', () => {
  const { files } = counting();
  const foreign = { ...claim, speaker: 'Анна Ли' };
  const cardOf = (...choices: CardChoices) => files.cardOf([...choices, ...ofSite]);
  expect(files.cardOf(ofClaim).alt).toBe('A claim.');
  expect(cardOf({ words: foreign, alt: 'A claim of Anna.' })).toEqual(files.cardOf(ofSite));
  expect(files.cardOf(ofSite).alt).toBe('The Ferry Post: Everything that floats.');
});

test('A card is taken from the cache by the next build, and made anew if what is kept is broken', () => {
  const cache = () => new Cache(process.cwd(), folder);
  const first = new CardFiles(cache());
  expect(first.has(mark)).toBe(false);
  const card = first.cardOf(mark);
  const next = new CardFiles(cache());
  expect(next.has(mark)).toBe(true);
  expect(next.has(ofSite)).toBe(false);
  expect(next.cardOf(mark)).toEqual(card);
  const kept = readdirSync(join(folder, 'card'));
  expect(kept).toHaveLength(1);
  for (const broken of ['', '{"chosen":0,"png":"iVBOR', 'no JSON']) {
    writeFileSync(join(folder, 'card', kept[0] ?? ''), broken);
    expect(new CardFiles(cache()).cardOf(mark)).toEqual(card);
  }
});

test('A card that nothing can be set of is a mistake of ours', () => {
  const { files } = counting();
  expect(() => files.cardOf([{ words: { ...plainStory, headline: '渡輪' }, alt: '' }])).toThrow(
    'CardFiles: the last choice of a card must be one that can always be set',
  );
});
