import type { AreaShape, GroundArea } from '../../../model/area.ts';
import type { Row } from '../../../model/dataset.ts';
import { markId } from '../../../model/mark-id.ts';
import { missing } from '../../../quantity/value.ts';
import type { Series } from '../../series.ts';
import type { GlobePoint, MapExtent } from './map-extent.ts';
import type { ProjectionName } from './map-projection.ts';
import type { MapFigure } from './map-schema.ts';

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  readonly point: GlobePoint;
  /** What it is, of those that the series lists; absent where it is there to find one's way by. */
  readonly symbol?: string;
  readonly says?: string;
  readonly highlighted: boolean;
}

/** From one place to another, by their ids. */
export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly says?: string;
}

/** Ground that is shaded. */
export interface MapArea {
  readonly id: string;
  readonly label: string;
  readonly shape: AreaShape;
}

/** Places on a map of the land. */
export interface MapSeries extends Series {
  readonly kind: 'map';
  readonly symbols: readonly string[];
  readonly places: readonly MapPlace[];
  readonly links: readonly MapLink[];
  readonly areas: readonly MapArea[];
  readonly extent?: MapExtent;
  readonly projection?: ProjectionName;
  /** Where the places of other states are, so that all states have one map. */
  readonly others?: readonly GlobePoint[];
}

/** Where a row is; `undefined` where that is not known. */
export function pointOf(
  { longitude, latitude }: Pick<MapFigure, 'longitude' | 'latitude'>,
  { values }: Row,
): GlobePoint | undefined {
  const [x, y] = [values[longitude] ?? missing, values[latitude] ?? missing];
  return x.kind === 'known' && y.kind === 'known' ? [x.amount, y.amount] : undefined;
}

export function toMap(
  figure: MapFigure,
  rows: readonly Row[],
  areas: ReadonlyMap<string, GroundArea>,
): MapSeries {
  const { place, says, symbols, links, extent, projection, highlight } = figure;
  const placed = rows.flatMap((row) => {
    const point = pointOf(figure, row);
    return point ? [{ row, point }] : [];
  });
  return {
    kind: 'map',
    symbols: symbols?.values ?? [],
    places: placed.map(({ row, point }): MapPlace => {
      const label = row.cells[place] as string;
      return {
        id: markId(label),
        label,
        point,
        ...worded('symbol', symbols && row.cells[symbols.column]),
        ...worded('says', says && row.cells[says]),
        highlighted: highlight.includes(label),
      };
    }),
    links: placed.flatMap(({ row }): MapLink[] => {
      const to = links && row.cells[links.to];
      if (!to) return [];
      const from = markId(row.cells[place] as string);
      return [{ from, to: markId(to), ...worded('says', links.says && row.cells[links.says]) }];
    }),
    areas: figure.areas.map((id): MapArea => {
      const area = areas.get(id);
      if (!area) throw new Error(`toMap: there is no area ${id}`);
      return { id, label: area.label, shape: area.shape };
    }),
    ...(extent && { extent }),
    ...(projection && { projection }),
  };
}

function worded<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  return (text ? { [key]: text } : {}) as { [K in Key]?: string };
}
