import type { Row } from '../../../model/dataset.ts';
import { listed, nearestWord } from '../../../problem/nearest.ts';
import { missing } from '../../../quantity/value.ts';
import { drawnTwice, type FigureFault } from '../../figure-fault.ts';
import { isWithin, spanOf } from './map-extent.ts';
import type { MapFigure } from './map-schema.ts';
import { pointOf } from './map-series.ts';

const most = { longitude: 180, latitude: 90 } as const;

/** Every row has a place on the map, or none that is known, and what it names is drawn too. */
export function mapFaults(figure: MapFigure, rows: readonly Row[]): FigureFault[] {
  const twice = drawnTwice(rows, [figure.place]);
  if (twice.length > 0) return twice;
  const astray = rows.flatMap((row) => coordinateFaults(figure, row));
  if (astray.length > 0) return astray;
  if (rows.every((row) => !pointOf(figure, row))) {
    return [
      {
        path: ['rows'],
        found: 'no row with coordinates',
        wanted: 'at least one place to draw',
        hint: 'add its longitude and latitude, or loosen where: or except:',
      },
    ];
  }
  return [
    ...symbolFaults(figure, rows),
    ...rows.flatMap((row) => [...extentFaults(figure, row), ...linkFaults(figure, row, rows)]),
  ];
}

function coordinateFaults(figure: MapFigure, row: Row): FigureFault[] {
  return (['longitude', 'latitude'] as const).flatMap((key) => {
    const value = row.values[figure[key]] ?? missing;
    if (value.kind === 'missing') return [];
    if (value.kind === 'known' && Math.abs(value.amount) <= most[key]) return [];
    return [
      {
        path: [key],
        place: row.placeOf(figure[key]),
        found: `"${row.cells[figure.place]}" at a ${key} of ${row.cells[figure[key]]}`,
        wanted: `degrees from -${most[key]} to ${most[key]}`,
        hint: 'correct the cell; degrees west and south are below zero, minutes are sixtieths',
      },
    ];
  });
}

/** A row without a text there is a place to find one's way by; one with another text has no symbol. */
function symbolFaults({ symbols }: MapFigure, rows: readonly Row[]): FigureFault[] {
  if (!symbols) return [];
  const texts = new Set(rows.map(({ cells }) => cells[symbols.column] ?? ''));
  texts.delete('');
  return [...texts]
    .filter((text) => !symbols.values.includes(text))
    .map((text) => ({
      path: ['symbols', 'values'],
      found: `no "${text}", which rows to be drawn have in "${symbols.column}"`,
      wanted: `all of ${listed(texts)}`,
      hint: 'list it, or leave the rows out with where: or except:',
    }));
}

function extentFaults(figure: MapFigure, row: Row): FigureFault[] {
  const point = pointOf(figure, row);
  const { extent } = figure;
  if (!extent || !point || isWithin(extent, spanOf(extent), point)) return [];
  return [
    {
      path: ['extent'],
      found: `an extent without "${row.cells[figure.place]}", which is at ${point.join(', ')} in line ${row.line}`,
      wanted: 'all places that are drawn',
      hint: 'widen it, or leave the row out with where: or except:',
    },
  ];
}

function linkFaults(figure: MapFigure, row: Row, rows: readonly Row[]): FigureFault[] {
  const { links, place } = figure;
  const to = links && row.cells[links.to];
  if (!to) return [];
  const placed = rows.filter((other) => pointOf(figure, other));
  const names = new Set(placed.map(({ cells }) => cells[place] as string));
  const from = row.cells[place] as string;
  if (names.has(to) && names.has(from) && to !== from) return [];
  names.delete(from);
  const meant = nearestWord(to, names);
  return [
    {
      path: ['links', 'to'],
      found: `an arrow from "${from}" to "${to}" in line ${row.line}`,
      wanted: `two places that are drawn: to one of ${listed(names)}`,
      hint: meant ? `write "${meant}" in the cell` : 'correct the cell, or leave it empty',
    },
  ];
}
