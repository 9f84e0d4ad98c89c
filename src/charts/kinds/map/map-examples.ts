import type { MapPlace, MapSeries } from './map-series.ts';

function place(
  label: string,
  point: MapPlace['point'],
  more: Partial<Pick<MapPlace, 'symbol' | 'says' | 'highlighted'>> = {},
): MapPlace {
  const id = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { id, label, point, highlighted: false, ...more };
}

const none = { kind: 'map', symbols: [], places: [], links: [], areas: [] } as const;

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const mapExamples: Record<string, MapSeries> = {
  'places, an arrow and an area': {
    ...none,
    symbols: ['lighthouse', 'yard'],
    places: [
      place('Northern light', [5.1, 61.9], { symbol: 'lighthouse', says: 'Lit by hand' }),
      place('Boat yard', [11.6, 57.6], {
        symbol: 'yard',
        says: 'Where all lamps are mended, and where they stay',
        highlighted: true,
      }),
      place('Harbour', [9.9, 53.5]),
    ],
    links: [{ from: 'northern-light', to: 'boat-yard', says: 'lamps' }],
    areas: [
      {
        id: 'marsh',
        label: 'Marsh that is flooded in spring',
        shape: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [12, 60],
                [14, 62],
                [16, 61],
                [15, 59],
                [12, 60],
              ],
            ],
          ],
        },
      },
    ],
  },
  'a crowd': {
    ...none,
    places: Array.from({ length: 12 }, (_, index) =>
      place(
        `Gauge number ${index + 1}`,
        [8 + (index % 4) * 0.4, 47 + Math.floor(index / 4) * 0.3],
        {
          says: 'read at noon',
          highlighted: index === 5,
        },
      ),
    ),
  },
  'over the date line': {
    ...none,
    places: [
      place('West of it', [177.5, -18], { says: 'It is Tuesday here' }),
      place('East of it', [-172, -13.8], { says: 'It is Monday here' }),
    ],
  },
  'the whole Earth': {
    ...none,
    extent: [-180, -60, 180, 80],
    places: [
      place('First station', [-70.7, -33.4]),
      place('Second station', [18.4, -33.9]),
      place('Third station', [139.7, 35.7], { highlighted: true }),
    ],
  },
  'round a pole': {
    ...none,
    places: [place('Hut', [15.6, 78.2]), place('Mast', [-110, 80]), place('Buoy', [140, 82])],
  },
  'one place': {
    ...none,
    places: [place('Lighthouse', [-4.5, 48.4], { says: 'First lit in 1611' })],
  },
  'no places': none,
};
