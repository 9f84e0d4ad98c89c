import { canonical } from '../model/address.ts';
import { mailAddress } from '../model/mail-address.ts';
import type { Site } from '../schema/site.ts';

/** What a reader reports. */
interface Reported {
  readonly kind: 'number' | 'claim' | 'figure';
  readonly id: string;
  /** Where it stands, from the site's root. */
  readonly address: string;
  /** What it says there. */
  readonly words: string;
  /** The row that it comes from, in full, where there is one. */
  readonly row?: string;
}

/** A link that opens a letter to whom readers report errors: it says what is meant, and leaves room for what is wrong. */
export function reportAddress(site: Site, { kind, id, address, words, row }: Reported): string {
  const body = [
    `Page: ${canonical(site, address)}`,
    `It says: “${words}”`,
    ...(row === undefined ? [] : [`Row: ${row}`]),
    '',
    'What is wrong, and where that can be seen:',
    '',
  ].join('\n');
  return mailAddress({ to: site.publisher.email, subject: `${site.name}: ${kind} ${id}`, body });
}
