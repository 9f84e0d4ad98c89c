import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureSchema } from '../../src/charts/figure-schema.ts';
import { checkFigureRows } from '../../src/checks/figure-rows.ts';
import { drawingsOf } from '../../src/checks/figure-states.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { compileContent } from '../../src/prose/compile-content.ts';
import type { Content, Figure } from '../../src/reading/content.ts';
import { parseYaml } from '../../src/reading/parse-yaml.ts';
import { readStates } from '../../src/reading/read-states.ts';
import { sourceText } from '../../src/reading/source-text.ts';
import type { FigureDescription } from '../../src/schema/figure.ts';
import { expectMarkOfEachRow } from '../model/drawn-marks.ts';
import { datasetOf } from '../model/made.ts';

const columns = `line: { title: Line, type: integer }
ferry: { title: Ferry, type: text }
year: { title: Year, type: integer }
kind: { title: Kind, type: text }
place: { title: Place, type: integer, unit: rank, missing: NA }
tied: { title: Tied, type: text }
amount: { title: Amount, type: number, unit: t, missing: NA }
day: { title: Day, type: date }
east: { title: East, type: number, unit: degrees, missing: NA }
north: { title: North, type: number, unit: degrees, missing: NA }`;

const years = ['2023', '2024', '2025'];
const kinds = ['Sheep', 'Mail', 'All'];

/** What an author may write, mostly without a fault. */
function oneOf<T>(usual: readonly [T, ...T[]], ...faults: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...usual) },
    { weight: faults.length > 0 ? 1 : 0, arbitrary: fc.constantFrom(...usual, ...faults) },
  );
}

const ferry = oneOf(['Gull', 'Tern', 'Loon'], 'GULL', '—', '');
const amount = oneOf(['1', '2.5', '40', '0', '1000000'], '>3', '<2', '-4', 'NA', '0.0001');
const rank = oneOf(['1', '2', '3', '4', 'NA'], '0');
const tie = oneOf(['yes'], 'no', '', 'Yes');
const day = fc.constantFrom('2024', '2024-05', '2024-05-02', '2024-06-02', '2025-01-01');

const east = oneOf(['3', '10.5', '29'], '-40', '200', 'NA', '>3');
const north = oneOf(['52', '60.25', '69'], '71', '-91', 'NA');

/** A row for each of some ferries in each year for each kind, now and then one too few or too many. */
const csv = fc
  .record({
    ferries: fc.array(ferry, { minLength: 1, maxLength: 3 }),
    cells: fc.infiniteStream(fc.tuple(rank, tie, amount, day, east, north, oneOf([1], 0, 2))),
  })
  .map(({ ferries, cells }) => {
    const lines = ferries.flatMap((ferry) =>
      years.flatMap((year) =>
        kinds.flatMap((kind) => {
          const [place, tied, amount, day, east, north, count] = cells.next().value as string[];
          const row = `${ferry},${year},${kind},${place},${tied},${kind === 'All' ? '2000000' : amount},${day},${east},${north}`;
          return Array<string>(Number(count)).fill(row);
        }),
      ),
    );
    const rows = lines.map((line, index) => `${index},${line}\n`).join('');
    return `line,ferry,year,kind,place,tied,amount,day,east,north\n${rows}`;
  });

/** All of some texts, or some of them. */
const list = (...texts: [string, ...string[]]) => oneOf([texts], [...texts, ...texts], [texts[0]]);
const steps = fc.record({ column: oneOf(['year'], 'kind'), values: list('2023', '2024', '2025') });
const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
const label = oneOf(['ferry'], 'line', 'amount');
const amounts = { value: fc.constant('amount'), display: fc.constant({ unit: 'tonnes' }) };
const tracks = fc.record({ column: fc.constant('kind'), values: list('Sheep', 'Mail', 'All') });

/** What each kind draws by, and the columns of which one text is drawn. */
const kindsOfFigure: readonly [string, readonly string[], Record<string, fc.Arbitrary<unknown>>][] =
  [
    ['bar', ['year', 'kind'], { label, ...amounts }],
    ['line', ['kind'], { series: label, steps, ...amounts }],
    [
      'bump',
      ['kind'],
      {
        steps,
        series: label,
        rank: oneOf(['place'], 'year'),
        tied: maybe('tied'),
        amount: fc.option(fc.record(amounts), { nil: undefined }),
      },
    ],
    ['bump', ['kind', 'ferry'], { steps, rank: fc.constant('place') }],
    [
      'range',
      ['year'],
      {
        label,
        measures: fc.record({ column: fc.constant('kind'), values: list('Mail', 'Sheep', 'All') }),
        ...amounts,
      },
    ],
    [
      'stack',
      ['year'],
      {
        label,
        parts: oneOf<object>(
          [
            { column: 'kind', values: ['Sheep', 'Mail'], whole: 'All', rest: 'Rest' },
            { column: 'kind', values: kinds },
          ],
          { column: 'kind', values: kinds, whole: 'All', rest: 'Rest' },
          { column: 'kind', values: ['Sheep', 'Mail'], whole: 'All', rest: 'mail' },
          { column: 'kind', values: ['Mail'], whole: 'Sheep', rest: 'Rest' },
        ),
        ...amounts,
      },
    ],
    [
      'map',
      ['year', 'kind'],
      {
        place: fc.constant('ferry'),
        longitude: oneOf(['east'], 'amount'),
        latitude: fc.constant('north'),
        says: maybe('kind'),
        symbols: fc.option(
          fc.record({ column: fc.constant('kind'), values: list('Sheep', 'Mail', 'All') }),
          { nil: undefined },
        ),
        extent: maybe([0, 50, 30, 70]),
      },
    ],
    ['timeline', [], { date: fc.constant('day'), event: fc.constant('ferry'), tracks }],
  ];

const texts: Record<string, readonly [string, ...string[]]> = {
  ferry: ['Gull', 'Tern'],
  year: ['2025', '2024', '2023'],
  kind: ['Sheep', 'Mail', 'All'],
};

/** A figure of any kind; where one text of a column is drawn, the others may be states. */
const figure = fc.constantFrom(...kindsOfFigure).chain(([kind, chosen, own]) =>
  fc
    .record({
      ...own,
      highlight: oneOf([[]], ['Gull'], ['All'], ['Mail']),
      state: fc.option(fc.constantFrom(...(chosen.length > 0 ? chosen : ['year'])), {
        nil: undefined,
      }),
      first: oneOf([0], 1, 2, 9),
    })
    .map(({ state, first, ...rest }) => {
      const where = [...chosen, ...(state ? [state] : [])].map((column) => [
        column,
        texts[column]?.[column === state ? first : 0] ?? 'none',
      ]);
      return {
        kind,
        ...rest,
        title: 'A',
        subtitle: 'B',
        description: 'C',
        rows: { dataset: 'made', where: Object.fromEntries(where) },
        ...(state && {
          states: {
            column: state,
            label: 'State',
            values: texts[state]?.map((value, index) =>
              index === first ? { value } : { value, title: 'D', description: 'E' },
            ),
          },
        }),
      };
    }),
);

const place = { file: 'content/figures/made.yaml', line: 1, column: 1 };

/** A figure as it is read from YAML; none if its form alone is a problem. */
function read(made: unknown): Figure | undefined {
  const yaml = parseYaml(sourceText(place.file, JSON.stringify(made)));
  const { data: drawing } = figureSchema.safeParse(yaml.data);
  if (!drawing) return undefined;
  return {
    id: 'made',
    place,
    title: yaml.wordsAt(['title']),
    subtitle: yaml.wordsAt(['subtitle']),
    description: yaml.wordsAt(['description']),
    drawing,
    states: readStates(drawing, yaml),
    placeOf: yaml.placeOf,
  };
}

function contentOf(figure: Figure, dataset: Dataset): Content {
  return {
    figures: new Map([[figure.id, figure]]),
    datasets: new Map([[dataset.id, dataset]]),
    articles: [],
    pages: [],
    claims: new Map(),
  } as unknown as Content;
}

test('What no check objects to is drawn row by row, in every state', () => {
  const drawn = new Map<FigureDescription['kind'], number>();
  fc.assert(
    fc.property(figure, csv, (made, csv) => {
      const dataset = datasetOf(csv, columns);
      const figure = read(made);
      if (!figure) return;
      const content = contentOf(figure, dataset);
      if (checkFigureRows(content, compileContent(content)).length > 0) return;
      const { kind } = figure.drawing;
      for (const view of drawingsOf(figure)) expectMarkOfEachRow(view, dataset);
      drawn.set(kind, (drawn.get(kind) ?? 0) + 1);
    }),
    { numRuns: 300 },
  );
  expect([...drawn.keys()].sort()).toEqual([
    'bar',
    'bump',
    'line',
    'map',
    'range',
    'stack',
    'timeline',
  ]);
});
