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
  /** Why it has this status. */
  readonly basis: readonly ElementContent[];
  /** Who said it, and what they are. */
  readonly speaker: readonly string[];
  /** The day, YYYY-MM-DD. */
  readonly date: string;
}

export function claimLine(
  { claim, statement, basis }: CompiledClaim,
  context: RenderContext,
): ClaimLine {
  return {
    id: claim.id,
    status: claim.status,
    address: withBase(context.base, addressOf.claim(claim.id)),
    statement: finishAll(statement.children, context),
    // Its numbers are the claim's and not the text's: they open on the claim's own page.
    basis: finishAll(basis.children, { ...context, number: () => undefined }),
    speaker: [claim.speaker, ...(claim.role ? [claim.role] : [])],
    date: claim.date,
  };
}

/** What a reader should know first stands first; within a status the order is kept. */
const urgency: readonly ClaimStatus[] = ['disputed', 'superseded', 'established', 'claimed'];

/** Claims of one status together: those that something speaks against before those that rest on a word. */
export function byStatus(claims: readonly ClaimLine[]): ClaimLine[] {
  return claims.toSorted((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status));
}
