import type { Series } from '../model/series.ts';
import { barExamples } from './bar.examples.ts';
import { bumpExamples } from './bump.examples.ts';
import { lineExamples } from './line.examples.ts';
import { rangeExamples } from './range.examples.ts';
import { stackExamples } from './stack.examples.ts';
import { timelineExamples } from './timeline.examples.ts';

/** Every named drawing, by kind: what the gallery shows and the snapshots keep. */
export const examples: Readonly<Record<Series['kind'], Readonly<Record<string, Series>>>> = {
  bar: barExamples,
  bump: bumpExamples,
  line: lineExamples,
  range: rangeExamples,
  stack: stackExamples,
  timeline: timelineExamples,
};
