import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { drawingWidths } from '../../src/charts/frame.ts';
import { kinds } from '../../src/charts/kind-of.ts';
import { toSeries } from '../../src/charts/to-series.ts';
import { jsonSchemas } from '../../src/commands/schemas.ts';
import { openContent } from '../../src/integration/open-content.ts';
import { addressOf } from '../../src/model/address.ts';
import { choicesOf } from '../../src/model/states.ts';
import type { CompiledView } from '../../src/prose/compile-content.ts';
import { readDrawing, toSvg } from '../charts/drawn.ts';
import { expectMarkOfEachRow } from '../model/drawn-marks.ts';
import { contentFrom, filesIn } from './examples.ts';
import { plainReport } from './guide.ts';
import { wordsOfSchema } from './schema-words.ts';

const guide = 'docs/figures.md';
const text = await readFile(guide, 'utf8');
const opened = await openContent(await contentFrom(await filesIn(guide)));

function figure(id: string) {
  const compiled = opened.parts?.compiled.figures.get(id);
  if (!compiled) throw new Error(`${guide} has no figure ${id}`);
  return compiled;
}

function datasetOf({ drawing }: CompiledView) {
  const dataset = opened.parts?.content.datasets.get(drawing.rows.dataset);
  if (!dataset) throw new Error(`${guide} has no dataset ${drawing.rows.dataset}`);
  return dataset;
}

function draw(view: CompiledView) {
  const series = toSeries(view.drawing, datasetOf(view), opened.parts?.content.areas);
  return drawChart(series, { width: drawingWidths.wide, name: view.title.plain });
}

/** What stands in a drawing. */
const said = (view: CompiledView) => readDrawing(draw(view)).words.map(({ text }) => text);

test('the content that the guide builds up has no problems, and a figure of each kind', () => {
  expect(plainReport(opened)).toBe('');
  const figures = [...(opened.parts?.compiled.figures.values() ?? [])];
  const drawn = figures.map(({ drawing }) => drawing.kind);
  expect([...new Set(drawn)].sort()).toEqual(kinds.map(({ name }) => name));
  expect(figures).toHaveLength(10);
});

test('each row of each example has its mark, in every state', () => {
  const views = [...(opened.parts?.compiled.figures.values() ?? [])].flatMap(({ views }) => views);
  expect(views).toHaveLength(12);
  for (const view of views)
    expectMarkOfEachRow(view.drawing, datasetOf(view), opened.parts?.content.areas);
});

test('the table of kinds leads to a section for each, with an example of that kind', () => {
  const sections = [...text.matchAll(/^\| .+ \| \[`(\w+)`\]\(#(\w+)\) \|$/gm)];
  expect(sections.map(([, kind]) => kind).sort()).toEqual(kinds.map(({ name }) => name));
  for (const [, kind, anchor] of sections) {
    expect(anchor).toBe(kind);
    const [, section = ''] = text.split(new RegExp(`^## ${kind}$`, 'im'));
    expect(section.split(/^## /m)[0]).toContain(`\nkind: ${kind}\n`);
  }
});

test('the guide names every key and value of a figure', () => {
  const words = wordsOfSchema(JSON.parse(jsonSchemas()['figure'] ?? ''));
  const unnamed = [...new Set(words)].filter(
    (word) => !new RegExp(`(?:^|[\`{ ,])${word}(?:[\`:,} ]|$)`, 'm').test(text),
  );
  expect(unnamed).toEqual([]);
});

test('what is not there is drawn as the guide says', () => {
  const bar = toSvg(draw(figure('loans')));
  expect(said(figure('loans'))).toContain('>70');
  expect(bar).toMatch(/class="more"/);
  expect(said(figure('loans'))).not.toContain('Mill Lane');
  expect(said(figure('by-year'))).toContain('not available');
  expect(said(figure('by-year')).join(' ')).toMatch(/>70/);
  expect(toSvg(draw(figure('by-year')))).toMatch(/class="dot bound"/);
  expect(said(figure('places'))).toContain('tied 1st');
  expect(said(figure('visitors'))).toContain('>180');
  expect(said(figure('visitors')).filter((words) => words === 'not available')).toHaveLength(1);
  expect(said(figure('events')).join(' ')).toMatch(/\d+ months later/);
});

test('states are chosen, opened and worded as the guide says', () => {
  const states = figure('loans-by-year');
  expect(choicesOf(states.figure.drawing)).toEqual([
    { id: '2019', value: '2019', label: 'Before' },
    { unavailable: '2020–2021' },
    { id: '2022', value: '2022', label: '2022' },
    { id: '2024', value: '2024', label: '2024' },
  ]);
  expect(states.state?.id).toBe('2024');
  const [before, shared, opening] = states.views;
  expect(before?.title.plain).toMatch(/^The Harbour branch lent/);
  // The figure's note, since the state has none of its own.
  expect(before?.note).toBe(states.note);
  expect(shared?.note?.plain).toMatch(/^The branches counted/);
  expect(opening).toEqual(expect.objectContaining({ title: states.title, note: states.note }));
});

test('the addresses in the guide are those of the site', () => {
  const id = 'loans-by-year';
  const listed = [...text.matchAll(/^\| `(\/figures\/.+?)` \|/gm)].map(([, address]) => address);
  expect(listed).toEqual([
    addressOf.figure(id),
    addressOf.figure(id, '2019'),
    addressOf.figureFile(id, undefined, 'svg'),
    addressOf.figureFile(id, undefined, 'png'),
    addressOf.figureFile(id, undefined, 'csv'),
    addressOf.figureFile(id, '2019', 'csv'),
    addressOf.embed(id),
    `${addressOf.embed(id)}#light`,
    addressOf.embed(id, '2019'),
  ]);
});

test('what the guide links to is there', () => {
  const slugger = new GithubSlugger();
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const anchors = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => slugger.slug(words));
  const links = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    if (link.startsWith('#')) expect(anchors).toContain(link.slice(1));
    else expect([link, existsSync(`docs/${link}`)]).toEqual([link, true]);
  }
});
