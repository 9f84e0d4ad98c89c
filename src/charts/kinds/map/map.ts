import { markId } from '../../../model/mark-id.ts';
import { fits, use } from '../../column-use.ts';
import { weightiest } from '../../excerpt-rule.ts';
import { listedTexts, namesIn } from '../../figure-fault.ts';
import type { Kind } from '../../kind.ts';
import { nameOf } from '../../mark.ts';
import { coordinateWords } from './coordinate-words.ts';
import { drawMap } from './draw-map.ts';
import { mapExamples } from './map-examples.ts';
import { mapFaults } from './map-faults.ts';
import { landCredit } from './map-land.ts';
import { type MapFigure, mapSchema } from './map-schema.ts';
import { type MapSeries, pointOf, toMap } from './map-series.ts';

/** Where things are, on a map of the land without borders. */
export const map: Kind<MapFigure, MapSeries> = {
  name: 'map',
  noun: 'map',
  marksOn: 'lines',
  takes: 'sheet',
  schema: mapSchema,
  examples: mapExamples,
  credit: landCredit,
  excerpt: {
    least: 1,
    triesWhole: true,
    count: ({ places }) => places.length,
    few: fewPlaces,
  },
  columnUses: ({ place, longitude, latitude, says, symbols, links }) => [
    ...use(fits.texts, place, 'place'),
    ...use(fits.coordinates, longitude, 'longitude'),
    ...use(fits.coordinates, latitude, 'latitude'),
    ...use(fits.texts, says, 'says'),
    ...use(fits.texts, symbols?.column, 'symbols', 'column'),
    ...use(fits.texts, links?.to, 'links', 'to'),
    ...use(fits.texts, links?.says, 'links', 'says'),
  ],
  areaUses: ({ areas }) => areas.map((id, index) => ({ id, path: ['areas', index] })),
  tableColumns: ({ place, symbols, says, latitude, longitude, links }) => [
    ...new Set(
      [place, symbols?.column, says, latitude, longitude, links?.to, links?.says].flatMap(
        (column) => column ?? [],
      ),
    ),
  ],
  amounts: () => undefined,
  texts: ({ symbols }) => (symbols ? listedTexts(symbols, 'symbols') : []),
  things: ({ place }) => place,
  highlightable: ({ place }) => ({ column: place }),
  names: ({ place }, rows) => [namesIn(rows, place)],
  faults: mapFaults,
  toSeries: (figure, rows, _, areas) => toMap(figure, rows, areas),
  withOthers: (series, others) => ({
    ...series,
    others: others.flatMap(({ places }) => places.map(({ point }) => point)),
  }),
  draw: drawMap,
  marks: (figure, rows) =>
    rows
      .filter((row) => pointOf(figure, row))
      .map((row) => ({
        id: markId(row.cells[figure.place] as string),
        row,
        column: figure.says ?? figure.place,
      })),
  wordsOf: (mark, figure) => {
    const { cells } = mark.row;
    const says = figure.says && cells[figure.says];
    const sort = figure.symbols && cells[figure.symbols.column];
    const at = pointOf(figure, mark.row);
    return {
      name: [nameOf(mark, figure.place), sort].filter(Boolean).join(', '),
      value: says || (at ? coordinateWords(at) : ''),
    };
  },
  unmarked: (figure, rows) =>
    rows.filter((row) => !pointOf(figure, row)).map(({ cells }) => cells[figure.place] as string),
};

/** The places that matter, and what runs between them. */
function fewPlaces(series: MapSeries, count: number): MapSeries {
  const places = weightiest(series.places, count);
  const kept = new Set(places.map(({ id }) => id));
  return {
    ...series,
    places,
    links: series.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
