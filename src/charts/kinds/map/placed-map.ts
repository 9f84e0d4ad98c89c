import type { Box, Point } from '../../box.ts';
import { dotReach } from '../../dot-shape.ts';
import { narrowBelow } from '../../frame.ts';
import { extentRound, type GlobePoint } from './map-extent.ts';
import { type MapSurroundings, type PlacedBlock, placeBlock } from './map-labels.ts';
import { landIn } from './map-land.ts';
import { type PlacedLink, placeLink } from './map-links.ts';
import { type MapNote, type PlacedNotes, placeNotes } from './map-notes.ts';
import { fitView, type MapView, projectionFor } from './map-projection.ts';
import type { MapArea, MapLink, MapPlace, MapSeries } from './map-series.ts';
import { type Ring, ringsOf } from './outline-path.ts';
import { type BlockWords, inkOf } from './word-block.ts';

export interface PlacedMap {
  readonly width: number;
  /** Of the map and what stands below it, px. */
  readonly height: number;
  readonly land: readonly Ring[];
  readonly areas: readonly { readonly area: MapArea; readonly rings: readonly Ring[] }[];
  readonly links: readonly PlacedLink[];
  readonly places: readonly { readonly place: MapPlace; readonly at: Point }[];
  readonly blocks: readonly PlacedBlock[];
  readonly notes: PlacedNotes;
}

/** Words on a map are set in short lines, the longer ones first, px. */
const wideLines = [210, 150, 110];
const narrowLines = [130, 100, 76];
const edge = 2;
const besideWay = 12;

/** What is on the map so far. */
type Surroundings = MapSurroundings & {
  readonly taken: Box[];
  readonly strokes: (readonly [Point, Point])[];
};

/** Something that says words: a place, an area or an arrow. */
interface Spoken {
  readonly about: Box;
  readonly words: BlockWords;
  /** Who finds room first: what matters, then sorts of places, areas, arrows, and what is there to find one's way by. */
  readonly rank: number;
  /** How a note calls it where the map has no room for its name. */
  readonly called: string;
  /** Whether a number stands for it where its words do not; what explains itself needs none. */
  readonly isNumbered: boolean;
  /** How far off its words may stand, px; as far as any if left out. */
  readonly reach?: number;
}

/** The land, what is on it, and words where there is room for them; the others stand below, by number. */
export function placeMap(series: MapSeries, width: number, height?: number): PlacedMap {
  const view = viewOf(series, width, height);
  const places = series.places.map((place) => ({ place, at: pointAt(view, place.point) }));
  const areas = series.areas.map((area) => ({ area, rings: ringsOf(area.shape, view.projection) }));
  const links = series.links.map((link) => ({ link, placed: placedLink(link, places) }));
  const spoken = [
    ...places.map(ofPlace),
    ...areas.flatMap(ofArea),
    ...links.flatMap(({ link, placed }) => ofLink(link, placed, series.places)),
  ].sort((a, b) => a.rank - b.rank);

  const around: Surroundings = {
    frame: { x: edge, y: edge, width: width - 2 * edge, height: view.height - 2 * edge },
    taken: places.map(({ at }) => roundDot(at)),
    strokes: links.flatMap(({ placed }) => placed?.strokes ?? []),
    shaded: areas.flatMap(({ rings }) => boundsOf(rings) ?? []),
  };
  const { blocks, notes } = speak(spoken, around, width);
  const below = placeNotes(notes, width, view.height);
  return {
    width,
    height: view.height + below.height,
    land: landIn(view),
    areas,
    links: links.flatMap(({ placed }) => placed ?? []),
    places,
    blocks,
    notes: below,
  };
}

function viewOf(series: MapSeries, width: number, height?: number): MapView {
  const around: GlobePoint[] = [
    ...series.places.map(({ point }) => point),
    ...(series.others ?? []),
    ...series.areas.flatMap(({ shape }) => shape.coordinates.flatMap(([ring = []]) => ring)),
  ];
  // A phone shows what is spoken of, and leaves the surroundings to wider drawings.
  const extent = (width < narrowBelow ? undefined : series.extent) ?? extentRound(around);
  const name = series.projection ?? projectionFor(extent);
  return fitView(extent, around, name, width, height);
}

function pointAt(view: MapView, point: GlobePoint): Point {
  const [x, y] = view.place(point);
  return { x, y };
}

function placedLink(
  { from, to }: MapLink,
  places: readonly { readonly place: MapPlace; readonly at: Point }[],
): PlacedLink | undefined {
  const [start, end] = [from, to].map((id) => places.find(({ place }) => place.id === id)?.at);
  return start && end && placeLink(start, end);
}

function ofPlace({ place, at }: { readonly place: MapPlace; readonly at: Point }): Spoken {
  const { label, symbol, says, highlighted } = place;
  return {
    about: roundDot(at),
    words: { name: label, ...(symbol && { what: symbol }), ...(says && { says }), highlighted },
    rank: highlighted ? 0 : symbol || says ? 1 : 4,
    called: label,
    isNumbered: true,
  };
}

function ofArea({ area, rings }: PlacedMap['areas'][number]): Spoken[] {
  const about = boundsOf(rings);
  if (!about) return [];
  const words = { says: area.label, highlighted: false };
  return [{ about, words, rank: 2, called: '', isNumbered: true }];
}

function ofLink(
  { from, to, says }: MapLink,
  placed: PlacedLink | undefined,
  places: readonly MapPlace[],
): Spoken[] {
  if (!says || !placed) return [];
  const [start, end] = [from, to].map((id) => places.find((place) => place.id === id)?.label ?? id);
  return [
    {
      about: placed.middle,
      words: { says, highlighted: false },
      rank: 3,
      called: `From ${start} to ${end}`,
      isNumbered: false,
      reach: besideWay,
    },
  ];
}

/** Words one after the other, each in full if it can, else by name or by number with the rest below. */
function speak(spoken: readonly Spoken[], around: Surroundings, width: number) {
  const widths = width < narrowBelow ? narrowLines : wideLines;
  const blocks: PlacedBlock[] = [];
  const notes: MapNote[] = [];
  const put = (about: Box, words: BlockWords, reach?: number): boolean => {
    const wanted = { about, words, widths, ...(reach !== undefined && { reach }) };
    const placed = placeBlock(wanted, around);
    if (!placed) return false;
    around.taken.push(...inkOf(placed.block));
    if (placed.leader) {
      const [x1, y1, x2, y2] = placed.leader;
      around.strokes.push([
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ]);
    }
    blocks.push(placed);
    return true;
  };
  let number = 0;
  for (const { about, words, called, isNumbered, reach } of spoken) {
    if (put(about, words, reach)) continue;
    const { name, what, says = '', highlighted } = words;
    const isNamed = name !== undefined && says !== '';
    if (isNamed && put(about, { name, highlighted, ...(what && { what }) })) {
      notes.push({ called, says, highlighted });
      continue;
    }
    const stands = isNumbered && put(about, { name: String(number + 1), highlighted });
    if (stands) number += 1;
    const rest = [what, says].filter(Boolean).join('; ');
    notes.push({ ...(stands && { number }), called, says: rest, highlighted });
  }
  return { blocks, notes };
}

function roundDot({ x, y }: Point): Box {
  return { x: x - dotReach, y: y - dotReach, width: 2 * dotReach, height: 2 * dotReach };
}

function boundsOf(rings: readonly Ring[]): Box | undefined {
  const points = rings.flat();
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
