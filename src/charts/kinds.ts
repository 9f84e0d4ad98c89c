/**
 * The kinds of figures, a line each. What lists them (schemas, checks, drawings, tables, cards, the
 * gallery, most tests) goes by this list, in its alphabetical order.
 */
export { bar } from './kinds/bar/bar.ts';
export { bump } from './kinds/bump/bump.ts';
export { line } from './kinds/line/line.ts';
export { map } from './kinds/map/map.ts';
export { range } from './kinds/range/range.ts';
export { stack } from './kinds/stack/stack.ts';
export { timeline } from './kinds/timeline/timeline.ts';
