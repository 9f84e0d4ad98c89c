import fc from 'fast-check';
import { selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw.ts';
import { figureSvg, toSvg } from '../../src/pictures/figure-picture.ts';
import { outline } from '../../src/pictures/outline.ts';
import { drawPoster, type PosterWords } from '../../src/pictures/poster.ts';
import { bars, drawings, inkOf, lines, textOf, words } from './given.ts';

const drawing = drawChart(bars, { width: 720, name: words.title });
const narrow = drawChart(bars, { width: 288, name: words.title });

/** Coordinates are rounded, and a letter may lean out of its advance a little. */
const slack = 1.5;

function expectFramed(given: PosterWords, chart = drawing): void {
  const poster = drawPoster(given, chart, 'light');
  const picture = outline(poster, { lacking: 'boxes' });
  const [width, height] = [Number(poster.properties['width']), Number(poster.properties['height'])];
  expect(toSvg(poster)).not.toMatch(/NaN|Infinity|undefined|class=|style=|var\(/);
  const outside = inkOf(picture).filter(
    ({ left, right, top, bottom }) =>
      left < 24 - slack || right > width - 24 + slack || top < 24 || bottom > height - 8,
  );
  expect(outside).toEqual([]);
}

test('A poster is as wide as its drawing and its margins', () => {
  const widths = [drawing, narrow].map(
    (one) => drawPoster(words, one, 'light').properties['width'],
  );
  expect(widths).toEqual([768, 336]);
});

test('The words stand in order, the title in bold', () => {
  const texts = selectAll('svg > text', drawPoster(words, drawing, 'light'), 'svg');
  expect(texts.map(textOf)).toEqual([
    words.title,
    words.subtitle,
    words.note,
    words.source,
    words.site.name,
    words.site.address,
  ]);
  expect(texts[0]?.properties).toMatchObject({ fontSize: 17, fontWeight: 700, fill: '#15171c' });
});

test('For machines, the words stay words', () => {
  const svg = figureSvg({ ...words, title: 'Piers & <ferries>' }, bars);
  expect(svg).toContain(
    `<title>Piers &#x26; &#x3C;ferries></title><desc>${words.description}</desc>`,
  );
  expect(svg).not.toContain('<text');
});

test('A title of 200 characters is wrapped, and makes the poster higher', () => {
  const title = 'A ferry crosses '.repeat(13).slice(0, 200);
  const heightOf = (given: PosterWords, chart = drawing) =>
    Number(drawPoster(given, chart, 'light').properties['height']);
  expect(heightOf({ ...words, title })).toBe(heightOf(words) + 2 * 22);
  expectFramed({ ...words, title });
  expectFramed({ ...words, title }, narrow);
});

test('A site and an address too long for one line stand on lines of their own', () => {
  const site = { name: 'The Ferry Post', address: `ferry.example/figures/${'pier-'.repeat(30)}/` };
  expectFramed({ ...words, site }, narrow);
});

test.each(drawings.map((one) => [one.name, one.drawing] as const))(
  'A poster keeps all ink inside its margins: %s',
  (_, chart) => expectFramed(words, chart),
);

test('Any words are inside the frame', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.lorem({ maxCount: 30 }),
    fc.string({ minLength: 100, maxLength: 200 }),
  );
  fc.assert(
    fc.property(anything, anything, anything, fc.boolean(), (title, note, source, isNarrow) => {
      expectFramed({ ...words, title, note, source }, isNarrow ? narrow : drawing);
    }),
    { numRuns: 60 },
  );
});

test('By night the paper is dark, on paper it is white', () => {
  const groundOf = (theme: 'light' | 'dark' | 'print') =>
    selectAll('rect', drawPoster(words, drawing, theme), 'svg')[0]?.properties['fill'];
  expect([groundOf('light'), groundOf('dark'), groundOf('print')]).toEqual([
    '#fff',
    '#111318',
    '#fff',
  ]);
  expect(figureSvg(words, lines, 'dark')).toContain('#b495f0');
});

test('The same words and series make the same file', () => {
  expect(figureSvg(structuredClone(words), structuredClone(lines))).toBe(figureSvg(words, lines));
});
