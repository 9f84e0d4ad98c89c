import type { Problem } from '../problem/problem.ts';
import type { Departure, Departures } from '../register/departure.ts';
import { movedSchema } from '../schema/moved.ts';
import { checkShape } from './check-shape.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceText } from './source-text.ts';

/** Reads moved.yaml: where published addresses have gone. */
export function readDepartures(source: SourceText): {
  readonly departures: Departures;
  readonly problems: readonly Problem[];
} {
  const yaml = parseYaml(source);
  const { data = {}, problems } = checkShape(yaml, movedSchema);
  const departures = Object.entries(data).map(([from, gone]): [string, Departure] => {
    const places = { place: yaml.placeOfKey([from]), placeOfTarget: yaml.placeOf([from]) };
    if (typeof gone === 'string') return [from, { from, to: gone, ...places }];
    return [from, { from, withdrawn: { day: gone.withdrawn, reason: gone.reason }, ...places }];
  });
  return { departures: new Map(departures), problems };
}
