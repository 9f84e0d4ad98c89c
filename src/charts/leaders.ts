import type { Element } from 'hast';
import { s } from 'hastscript';
import { coordinate } from './coordinate.ts';
import type { Leader } from './label.ts';

/** One path for all leaders: they look the same and nobody asks for one of them. */
export function drawLeaders(leaders: readonly Leader[]): Element[] {
  if (leaders.length === 0) return [];
  const d = leaders.map((leader) => {
    const [x1, y1, x2, y2] = leader.map(coordinate);
    return x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}L${x2} ${y2}`;
  });
  return [s('path', { class: 'leader', d: d.join('') })];
}
