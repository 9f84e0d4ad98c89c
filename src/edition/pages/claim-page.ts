import type { ElementContent } from 'hast';
import { addressOf, canonical, withBase } from '../../model/address.ts';
import { showValue } from '../../model/working.ts';
import { plainContext } from '../../prose/article-context.ts';
import { finishAll } from '../../prose/render.ts';
import type { ClaimStatus } from '../../schema/claim.ts';
import type { ArticleFacts } from '../article-facts.ts';
import { claimCard } from '../card-of.ts';
import { type ChangeLine, changeLine } from '../change-line.ts';
import type { Citation } from '../citation/citation.ts';
import { claimCitation } from '../citation/claim-citation.ts';
import type { CitedSource } from '../cited-sources.ts';
import { claimDescription } from '../claim-description.ts';
import type { Edition } from '../edition.ts';
import type { EditionClaim } from '../edition-claim.ts';
import { reportAddress } from '../report-address.ts';
import type { Linked } from './figure-page.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A claim by itself: its status, who said it, when, and what that rests on. */
export interface ClaimPage {
  readonly frame: Furniture;
  readonly status: ClaimStatus;
  readonly speaker: string;
  readonly role?: string;
  readonly venue: string;
  /** Days, YYYY-MM-DD: of the claim, and when its status was last looked into. */
  readonly date: string;
  readonly checked: string;
  readonly statement: readonly ElementContent[];
  readonly basis: readonly ElementContent[];
  /** The statement without markup. */
  readonly plain: string;
  /** Its address in full. */
  readonly shared: string;
  readonly changes: readonly ChangeLine[];
  readonly evidence: readonly CitedSource[];
  readonly numbers: readonly { readonly title: string; readonly value: string }[];
  readonly successor?: Linked;
  /** The published articles that report it, at the place. */
  readonly usedIn: readonly Linked[];
  /** The same articles, for programs. */
  readonly articles: readonly ArticleFacts[];
  readonly citation: Citation;
  /** Opens a letter that reports it. */
  readonly report: string;
}

export async function claimPage(entry: EditionClaim, edition: Edition): Promise<ClaimPage> {
  const { site, uses } = edition;
  const { claim, statement, basis, address, evidence, numbers } = entry;
  const { speaker, role, venue, date, checked, status } = claim;
  const context = plainContext(edition.content);
  const at = (path: string) => withBase(site.base, path);
  const usedIn = uses.naming(claim.id);
  const successor = claim.successor === undefined ? undefined : edition.claim(claim.successor);
  return {
    frame: furnitureOf(edition, {
      title: `${speaker}: ${statement.plain}`,
      description: claimDescription(status, basis.plain),
      address,
      card: claimCard(entry, edition),
      trail: [{ name: 'Claims', address: addressOf.claims() }],
    }),
    status,
    speaker,
    ...(role !== undefined && { role }),
    venue,
    date,
    checked,
    statement: finishAll(statement.children, context, 'headline'),
    basis: finishAll(basis.children, context),
    plain: statement.plain,
    shared: canonical(site, address),
    changes: uses.changesOfClaim(claim.id).map((change) => changeLine(change, context)),
    evidence,
    numbers: numbers.map(({ title, value, unit }) => ({ title, value: showValue(value, unit) })),
    ...(successor && {
      successor: { title: successor.statement.plain, address: at(successor.address) },
    }),
    usedIn: usedIn.map((article) => ({
      title: article.facts.title,
      // In an article the claim stands in the ledger, if there is one.
      address: `${at(article.address)}${article.hasLedger ? `#claim-${claim.id}` : ''}`,
    })),
    articles: usedIn.map(({ facts }) => facts),
    citation: await claimCitation(site, entry, usedIn),
    report: reportAddress(site, {
      kind: 'claim',
      id: claim.id,
      address,
      words: `${status}: ${statement.plain}`,
    }),
  };
}
