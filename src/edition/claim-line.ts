import type { ElementContent } from 'hast';
import { addressOf, withBase } from '../model/address.ts';
import type { CompiledClaim } from '../prose/compile-content.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import type { ClaimStatus } from '../schema/claim.ts';

/** A claim as a ledger lists it, on a page, on paper and in a feed. */
export interface ClaimLine {
  readonly id: string;
  readonly status: ClaimStatus;
  /** With the site's base. */
  readonly address: string;
  readonly statement: readonly ElementContent[];
  /** Who said it, and what they are. */
  readonly speaker: readonly string[];
  /** The day, YYYY-MM-DD. */
  readonly date: string;
}

export function claimLine({ claim, statement }: CompiledClaim, context: RenderContext): ClaimLine {
  return {
    id: claim.id,
    status: claim.status,
    address: withBase(context.base, addressOf.claim(claim.id)),
    statement: finishAll(statement.children, context),
    speaker: [claim.speaker, ...(claim.role ? [claim.role] : [])],
    date: claim.date,
  };
}
