import { overlaps } from './box.ts';
import { type Label, labelBox } from './label.ts';
import type { Step } from './steps.ts';
import { fontSize, measure, shorten } from './text.ts';

const air = 4;

/**
 * Names of the steps under the axis: all of them in full if there is room, else years as "2019,
 * ’20, ’21", else all years short, else every second, third … name, and the last one.
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
  const place = (words: readonly string[], every: number) => {
    const labels = steps.map((step, index) =>
      placeStep(words[index] ?? step.label, xOf(step), y, width),
    );
    return thin(labels, every);
  };
  for (let every = 1; every === 1 || every < steps.length; every++) {
    for (const words of wordings) {
      const labels = place(words, every);
      if (!collide(labels)) return labels;
    }
  }
  return place(short, steps.length).slice(0, 1);
}

/** Each so manieth label, and the last one, which others give way to. */
function thin(labels: readonly Label[], every: number): Label[] {
  const regular = labels.filter((_, index) => index % every === 0);
  const last = labels.at(-1);
  if (last === undefined || regular.includes(last)) return regular;
  const clear = regular.filter((label, index) => index === 0 || !collide([label, last]));
  return [...clear, last];
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
