import type { Value } from '../../../quantity/value.ts';

/** Room behind a bar that goes on, for the chevrons that say so, px. */
export const moreWidth = 15;

/** Whether the true bar is as long as drawn, longer, or no longer. */
export type Reach = 'exact' | 'more' | 'less';

/** ">75" goes on away from zero; ">−5" is no longer than drawn. */
export function reachOf(value: Value): Reach {
  if (value.kind === 'known' || value.kind === 'missing') return 'exact';
  return (value.kind === 'at-least') === value.amount >= 0 ? 'more' : 'less';
}
