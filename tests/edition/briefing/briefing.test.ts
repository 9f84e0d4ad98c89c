import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Briefing, composeBriefing } from '../../../src/edition/briefing/briefing.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { openContent } from '../../../src/integration/open-content.ts';
import { plainText } from '../../../src/prose/plain-text.ts';
import { partsOf } from '../../content/lay-content.ts';
import { layBriefings } from '../../printing/lay-briefings.ts';
import { editionOf, known } from '../good-edition.ts';

const words = (count: number) => 'boat '.repeat(count).trim();
const front = (extra = '') =>
  `---\ntitle: Boats\nstandfirst: What the boats do.\nkicker: Freight\nbyline: the desk\npublished: 2025-03-31\ninBrief: [The lake is open., The quay is closed., Nobody knows why.]\n${extra}---\n\n`;
const claims = (...statuses: string[]) =>
  statuses.map((status) => `[The ice holds](claim:ice-${status})`).join(', ');
const section = (name: string, body: string) => `\n\n## ${name}\n\n${body}`;
const room = `${words(90)}\n\n${words(90)}`;

/** Articles by what is asked of them. */
const articles: Record<string, string> = {
  short: `${front()}Opening.${section('A boat', 'One.')}`,
  named: `${front('briefing: { sections: [a-crane, a-boat] }\n')}${words(900)}${section('A boat', words(300))}${section('A quay', words(900))}${section('A crane', words(300))}`,
  order: `${front()}Opening.${section('A boat', room)}${section('A quay', words(900))}${section('A crane', room)}`,
  again:
    `${front()}Opening.${section('A boat', 'We know that. Nobody has said why the quay is closed.')}${section('A quay', room)}`.replace(
      'Nobody knows why.',
      'Nobody has said why the quay is closed.',
    ),
  opening: `${front()}${Array.from({ length: 30 }, () => words(60)).join('\n\n')}`,
  notes: `${front()}${words(500)}\n\n:::note\nFirst.\n:::\n\n${words(700)}\n\n:::note\nSecond.\n:::`,
  figures: `${front()}${words(60)}\n\n::figure{#landings}${section('A boat', `${words(60)}\n\n::figure{#by-year}`)}${section('A quay', '::figure{#happenings}')}${section('The end', words(900))}`,
  lead: `${front('lead: happenings\n')}${words(60)}\n\n::figure{#landings}${section('A boat', '::figure{#by-year}')}`,
  'lead-named': `${front('lead: happenings\nbriefing: { figures: [landings, happenings] }\n')}${words(60)}\n\n::figure{#landings}`,
  'lead-other': `${front('lead: happenings\nbriefing: { figures: [by-year, landings] }\n')}${words(60)}\n\n::figure{#landings}${section('A boat', '::figure{#by-year}')}`,
  judged: `${front()}${claims('claimed', 'superseded', 'established', 'disputed')} ${words(30)}.\n\n::claims`,
  claimed: `${front()}${claims('claimed')} ${words(30)}.\n\n::claims`,
  cited: `${front()}One.[](cite:letter-2)${section('A boat', `Two.[](cite:letter-1) ${claims('claimed')}`)}${section('A quay', 'Three.[](cite:letter-2)[](cite:letter-3)')}\n\n::figure{#landings}\n\n::claims`,
};

let folder: string;
let edition: Edition;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-briefing-'));
  await layBriefings(folder);
  for (const [slug, text] of Object.entries(articles)) {
    await writeFile(join(folder, 'articles', `${slug}.md`), `${text}\n`);
  }
  edition = editionOf(partsOf(await openContent(folder)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function compose(slug: string): Briefing {
  return composeBriefing(known(edition.articles.find((one) => one.slug === slug)), edition);
}

/** The blocks on paper, each by its words. */
const blocks = ({ prose }: Briefing) =>
  prose.flat().map((child) => plainText({ type: 'root', children: [child] }).trim());
const headings = (briefing: Briefing) =>
  blocks(briefing).filter((block) => /^[AT]\w* \w+$/.test(block));
const figures = ({ lead, columnFigure, figures: others }: Briefing) =>
  [lead, columnFigure, ...others].flatMap((placed) => placed?.view.figure.id ?? []);

test('a short article stands whole on one side', () => {
  const briefing = compose('short');
  expect(blocks(briefing)).toEqual(['Opening.', 'A boat', 'One.']);
  expect(briefing).toMatchObject({ isOneSide: true, isCut: false });
});

test('sections that the author names are there, in the order of the article, before any other', () => {
  const briefing = compose('named');
  expect(headings(briefing)).toEqual(['A boat', 'A crane']);
  expect(briefing.isCut).toBe(true);
});

test('without a choice the opening and whole sections are there in their order, and one that does not fit is passed over', () => {
  const briefing = compose('order');
  expect(headings(briefing)).toEqual(['A boat', 'A crane']);
  expect(blocks(briefing)[0]).toBe('Opening.');
  expect(briefing.isCut).toBe(true);
});

test('a briefing leads with what the article leads with, unless its author names other figures for it', () => {
  expect(figures(compose('lead'))[0]).toBe('happenings');
  expect(figures(compose('lead-named'))[0]).toBe('happenings');
  expect(figures(compose('lead-other'))[0]).toBe('by-year');
});

test('a section that says again what stands in brief gives its room to others', () => {
  expect(headings(compose('again'))).toEqual(['A quay']);
});

test('of an opening that is too long, whole paragraphs are there', () => {
  const briefing = compose('opening');
  const { length } = blocks(briefing);
  expect(length).toBeGreaterThan(10);
  expect(length).toBeLessThan(30);
  expect(new Set(blocks(briefing))).toEqual(new Set([words(60)]));
  expect(briefing).toMatchObject({ isOneSide: false, isCut: true });
});

test('where there is no figure to lead with, prose begins on the first side and goes on on the second, between paragraphs', () => {
  const [first, second] = compose('opening').prose;
  expect(first.length).toBeGreaterThan(3);
  expect(second.length).toBeGreaterThan(3);
});

test('notes go with their paragraphs', () => {
  expect(compose('notes').notes.map(({ letter }) => letter)).toEqual(['a']);
});

test('the first figure leads, those of the sections that are there follow, and a heading of none but figures is left out', () => {
  const briefing = compose('figures');
  expect(figures(briefing)).toEqual(['landings', 'by-year', 'happenings']);
  expect(headings(briefing)).toEqual(['A boat']);
});

test('claims that are judged stand there with their reasons, the disputed first, before those that are merely claimed', () => {
  const ids = ({ claims: some }: Briefing) => some.map(({ claim }) => claim.id);
  expect(ids(compose('judged'))).toEqual([
    'ice-disputed',
    'ice-established',
    'ice-superseded',
    'ice-claimed',
  ]);
  expect(ids(compose('claimed'))).toEqual(['ice-claimed']);
});

test('sources are numbered in reading order, with those of the rows of figures and of the reasons of claims', () => {
  const drawn = known(edition.figures.find(({ id }) => id === 'landings')).opening;
  const { citations } = compose('cited');
  expect(citations.slice(-4)).toEqual(['harbour-master', 'letter-2', 'letter-1', 'letter-3']);
  expect(citations.length).toBeGreaterThan(4);
  expect(drawn.dataset.rows.map(({ cells }) => cells['source'])).toEqual(
    expect.arrayContaining(citations.slice(0, 1)),
  );
});
