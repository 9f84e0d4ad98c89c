import { markId } from './mark-id.ts';
import type { Step } from './series.ts';

/** Steps along an axis: each stands at the year that it names ("2026 revised" at 2026), and is called by it. */
export function toSteps(texts: readonly string[]): Step[] {
  return texts.map((text) => {
    const year = /\d{4}/.exec(text)?.[0];
    if (!year) throw new Error(`toSteps: the step ${text} names no year`);
    return { id: markId(text), label: year, position: Number(year) };
  });
}
