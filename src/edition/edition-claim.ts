import { addressOf } from '../model/address.ts';
import type { ComputedNumber } from '../model/computed-number.ts';
import type { CompiledClaim } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { type CitedSource, sourcesNamed } from './cited-sources.ts';
import { claimVersion } from './claim-version.ts';
import { once } from './once.ts';

/** A claim with what it rests on. */
export interface EditionClaim extends CompiledClaim {
  readonly id: string;
  /** From the site's root. */
  readonly address: string;
  readonly evidence: readonly CitedSource[];
  readonly numbers: readonly ComputedNumber[];
  version(): Promise<string>;
}

export function toEditionClaim(
  compiled: CompiledClaim,
  content: Content,
  numbers: ReadonlyMap<string, ComputedNumber>,
): EditionClaim {
  const { claim } = compiled;
  return {
    ...compiled,
    id: claim.id,
    address: addressOf.claim(claim.id),
    evidence: sourcesNamed(claim.evidence, content.sources),
    numbers: claim.numbers.flatMap((id) => numbers.get(id) ?? []),
    version: once(() => claimVersion(compiled, numbers)),
  };
}
