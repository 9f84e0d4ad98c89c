import type { FigureDisplay } from '../schema/figure.ts';
import type { Display } from './series.ts';

const divisors = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9 } as const;

/** How a figure prints amounts, from what its author wrote. */
export function toDisplay(display: FigureDisplay): Display {
  const scale = display.scale === 'one' ? '' : `${display.scale} `;
  return {
    divisor: divisors[display.scale],
    unit: `${scale}${display.unit}`,
    suffix: display.suffix,
    ...(display.decimals !== undefined && { decimals: display.decimals }),
  };
}
