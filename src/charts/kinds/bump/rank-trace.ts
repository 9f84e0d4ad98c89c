import { formatNumber } from '../../format-value.ts';
import type { Step } from '../../steps.ts';
import { type Trace, traceSteps } from '../../trace.ts';
import type { RankLine, RankPoint } from './bump-series.ts';

/** Two that share a place stand so far apart, and no group wider than the second, in lanes. */
const tieStride = 0.3;
const widestTie = 0.6;

const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** "1st", "22nd" */
export function formatRank(rank: number): string {
  return formatNumber(rank) + (endings[ordinals.select(rank)] ?? 'th');
}

/**
 * The places of lines by step. Lines that share one stand side by side in its lane, so that each
 * can be followed, and one of them says that it is shared.
 */
export function traceRanks(lines: readonly RankLine[], steps: readonly Step[]): Trace[] {
  const holders = new Map<string, RankLine[]>();
  for (const line of lines) {
    for (const point of line.points) {
      const place = placeOf(point);
      holders.set(place, [...(holders.get(place) ?? []), line]);
    }
  }
  return lines.map((line) => {
    const byStep = new Map(line.points.map((point) => [point.step.id, point]));
    return traceSteps(line, steps, (step) => {
      const point = byStep.get(step.id);
      if (point === undefined) return undefined;
      const { rank, tied } = point;
      const sharing = inComingOrder(holders.get(placeOf(point)) ?? [], step);
      const said = tied ? `tied ${formatRank(rank)}` : formatRank(rank);
      const speaks = tied && speaker(sharing) === line;
      return {
        id: `${line.id}:${step.id}:rank`,
        step,
        level: rank + aside(sharing.indexOf(line), sharing.length),
        said,
        bound: false,
        ...(speaks ? { label: said } : {}),
      };
    });
  });
}

function placeOf({ step, rank }: RankPoint): string {
  return `${rank} ${step.id}`;
}

/** Those that share a place, the one that comes from further up above. */
function inComingOrder(lines: readonly RankLine[], step: Step): readonly RankLine[] {
  if (lines.length < 2) return lines;
  const from = ({ points }: RankLine) => {
    const index = points.findIndex((point) => point.step.id === step.id);
    return (points[index - 1] ?? points[index + 1])?.rank ?? 0;
  };
  return lines.toSorted((a, b) => from(a) - from(b));
}

function speaker(sharing: readonly RankLine[]): RankLine | undefined {
  return sharing.find((line) => line.highlighted) ?? sharing[0];
}

function aside(index: number, count: number): number {
  if (count < 2) return 0;
  return (index - (count - 1) / 2) * Math.min(tieStride, widestTie / (count - 1));
}
