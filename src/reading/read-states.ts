import type { FigureDescription } from '../schema/figure.ts';
import type { StateEntry } from './content.ts';
import type { YamlRead } from './parse-yaml.ts';

const worded = ['title', 'subtitle', 'description', 'note'] as const;

/** The states of a figure with the places of their words; what is unavailable is no state. */
export function readStates(drawing: FigureDescription, yaml: YamlRead): StateEntry[] {
  return (drawing.states?.values ?? []).flatMap((state, index) => {
    if (state.value === undefined) return [];
    const path = ['states', 'values', index];
    const words = worded
      .filter((key) => state[key] !== undefined)
      .map((key) => [key, yaml.wordsAt([...path, key])] as const);
    return [
      {
        value: state.value,
        label: state.label ?? state.value,
        place: yaml.placeOf(path),
        ...Object.fromEntries(words),
        ...(state.annotations && {
          annotations: state.annotations.map((_, one) =>
            yaml.wordsAt([...path, 'annotations', one, 'text']),
          ),
        }),
      },
    ];
  });
}
