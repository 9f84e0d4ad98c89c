import type { ClaimStatus } from '../schema/claim.ts';

/** What is known of a claim, for previews and for programs. */
export function claimDescription(status: ClaimStatus, basis: string): string {
  return `${status.charAt(0).toUpperCase()}${status.slice(1)}: ${basis}`;
}
