import { addressOfFile } from '../output/files.ts';
import { type Problem, problemAt } from '../problem/problem.ts';
import type { OutputWaiverEntry } from '../reading/content.ts';
import type { SiteFinding } from './output.ts';

export interface Waived {
  /** What no waiver covers. */
  readonly left: readonly SiteFinding[];
  /** How many findings each waiver covers. */
  readonly used: readonly { readonly waiver: OutputWaiverEntry; readonly count: number }[];
  /** Waivers that cover nothing. */
  readonly problems: readonly Problem[];
}

/** Takes out what is waived; a waiver that nothing needs is a problem itself. */
export function waive(
  findings: readonly SiteFinding[],
  waivers: readonly OutputWaiverEntry[],
): Waived {
  const counts = new Map(waivers.map((waiver) => [waiver, 0]));
  const left = findings.filter((finding) => {
    const covering = waivers.filter((waiver) => covers(waiver, finding));
    for (const waiver of covering) counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
    return covering.length === 0;
  });
  const all = [...counts].map(([waiver, count]) => ({ waiver, count }));
  return {
    left,
    used: all.filter(({ count }) => count > 0),
    problems: all
      .filter(({ count }) => count === 0)
      .map(({ waiver }) =>
        problemAt(waiver.place, {
          rule: 'waiver-used',
          found: `a waiver of ${waiver.rule} at ${waiver.at}, which nothing needs`,
          wanted: 'the address of something that breaks the rule',
          hint: 'remove the waiver, or correct its address',
        }),
      ),
  };
}

function covers({ rule, at }: OutputWaiverEntry, finding: SiteFinding): boolean {
  if (rule !== finding.rule) return false;
  const address = addressOfFile(finding.file);
  return at.endsWith('*') ? address.startsWith(at.slice(0, -1)) : address === at;
}
