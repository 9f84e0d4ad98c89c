import type { Step } from '../model/series.ts';
import { overlaps } from './box.ts';
import { type Label, labelBox } from './label.ts';
import { fontSize, measure, shorten } from './text.ts';

const air = 4;

/**
 * Names of the steps under the axis: all of them in full if there is room, else years as "2019,
 * ’20, ’21", else all years short, else every second, third … name.
 */
export function placeStepLabels(
  steps: readonly Step[],
  xOf: (step: Step) => number,
  y: number,
  width: number,
): Label[] {
  const full = steps.map((step) => step.label);
  const short = full.map((label) => label.replace(/^\d\d(\d\d)$/, '’$1'));
  const wordings = [full, short.map((label, i) => (i === 0 ? (full[0] ?? label) : label)), short];
  const place = (words: readonly string[], every: number) =>
    steps.flatMap((step, index) =>
      index % every === 0 ? [placeStep(words[index] ?? step.label, xOf(step), y, width)] : [],
    );
  for (const words of wordings) {
    const labels = place(words, 1);
    if (!collide(labels)) return labels;
  }
  for (let every = 2; every < steps.length; every++) {
    for (const words of wordings) {
      const labels = place(words, every);
      if (!collide(labels)) return labels;
    }
  }
  return place(short, steps.length);
}

/** Centred under its step, but never beyond the frame. */
function placeStep(label: string, x: number, y: number, width: number): Label {
  const words = shorten(label, 'grotesk-regular', fontSize, width / 2);
  const half = measure(words) / 2;
  const middle = Math.max(half, Math.min(width - half, x));
  return { lines: [words], face: 'grotesk-regular', x: middle, y, anchor: 'middle' };
}

function collide(labels: readonly Label[]): boolean {
  return labels.some((label, index) => {
    const before = labels[index - 1];
    return before !== undefined && overlaps(labelBox(before), labelBox(label), air);
  });
}
