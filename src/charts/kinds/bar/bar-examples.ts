import { known, missing, type Value } from '../../../quantity/value.ts';
import type { BarSeries } from './bar-series.ts';

function bars(
  unit: string,
  rows: Readonly<Record<string, Value>>,
  highlighted = '',
  divisor = 1,
): BarSeries {
  return {
    kind: 'bar',
    display: { divisor, unit, suffix: '' },
    rows: Object.entries(rows).map(([label, value]) => ({
      id: label.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      label,
      value,
      highlighted: label === highlighted,
    })),
  };
}

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const barExamples: Record<string, BarSeries> = {
  'one highlighted among many': bars(
    'thousand bicycles',
    {
      Harbour: known(44_000),
      'Old Town': known(21_000),
      Mills: known(6_900),
      'North Bank': known(3_800),
      'Upper Meadow': known(890),
      Quarry: known(4.5),
      Islands: missing,
    },
    'North Bank',
    1000,
  ),
  bounds: bars('visits', {
    'City library': { kind: 'at-least', amount: 75_000_000 },
    'Mobile library': known(31_000_000),
    'Reading room': { kind: 'at-most', amount: 12_000_000 },
  }),
  'above and below zero': bars(
    'change, per cent',
    { Wool: known(12.5), Cotton: known(3), Linen: known(0), Hemp: known(-4), Silk: known(-18.25) },
    'Hemp',
  ),
  'all below zero': bars('change', { January: known(-3), February: known(-40), March: missing }),
  'long labels': bars(
    'members',
    {
      'The United Association of Night Ferry Pilots and Lighthouse Keepers': known(1250),
      Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: known(300),
      Bakers: missing,
    },
    'Bakers',
  ),
  'a state beside a longer one': {
    ...bars('swans', { Lake: known(7), River: known(3) }, 'River'),
    others: bars('swans', { Lake: known(7), River: known(3), 'Harbour basin': known(19) }).rows,
  },
  'one row': bars('swans', { Lake: known(7) }),
  'only zeros': bars('swans', { Lake: known(0), River: known(0) }),
  'nothing available': bars('swans', { Lake: missing, River: missing }),
  'no rows': bars('swans', {}),
};
