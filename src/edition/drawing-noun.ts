import { kindOf } from '../charts/kind-of.ts';
import { counted } from '../quantity/counted.ts';
import type { EditionView } from './edition-figure.ts';
import { readableMarks } from './mark-words.ts';

/**
 * What a drawing is to who does not see it: "Bar chart, 12 values". Its title is the figure's name,
 * and is heard there.
 */
export function drawingNoun({ drawing, dataset }: EditionView): string {
  const { noun } = kindOf(drawing);
  const { length } = readableMarks(drawing, dataset);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}, ${counted(length, 'value')}`;
}
