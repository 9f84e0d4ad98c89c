import { z } from 'zod';
import { figureWords, highlight } from '../../../schema/figure.ts';
import { id, refuse, some, text } from '../../../schema/parts.ts';
import { cellText } from '../../../schema/rows.ts';
import { projectionNames } from './map-projection.ts';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** What an author writes in a figure of kind map. */
export const mapSchema = z.strictObject({
  kind: z.literal('map'),
  ...figureWords,
  /** The column of names. */
  place: text,
  /** The columns of coordinates, in degrees east and north. */
  longitude: text,
  latitude: text,
  /** The column of a few words beside the name. */
  says: text.optional(),
  /** The column of what a place is, each with a symbol of its own. Rows without a text there are there to find one's way by. */
  symbols: z.strictObject({ column: text, values: some(cellText) }).optional(),
  /** Arrows: the column of the place that one leads to, and of the words along it. */
  links: z.strictObject({ to: text, says: text.optional() }).optional(),
  /** Areas that are shaded, by the names of their files. */
  areas: z.array(id).default([]),
  /** West, south, east and north, in degrees; what the places ask for if left out. */
  extent: z
    .tuple([longitude, latitude, longitude, latitude])
    .superRefine(([west, south, east, north], context) => {
      if (south < north && west !== east) return;
      refuse(context, {
        rule: 'figure-rows',
        found: `an extent from ${west}° to ${east}° and from ${south}° to ${north}°`,
        wanted: 'west, south, east and north, with south below north',
        hint: 'write it like [20, 41, 180, 78]; where east is less than west, it lies beyond 180°',
      });
    })
    .optional(),
  /** How the globe is laid flat; what suits the extent if left out. */
  projection: z.enum(projectionNames).optional(),
  /** Names of the places that the title is about. */
  highlight,
});

export type MapFigure = z.output<typeof mapSchema>;
