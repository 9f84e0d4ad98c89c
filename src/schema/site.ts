import { z } from 'zod';
import { outputWaiver } from './output-waiver.ts';
import { httpsAddress, licence, refuse, shown, some } from './parts.ts';

const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/** `site.yaml`: who publishes, and where. */
export const siteSchema = z.strictObject({
  /** The name in the head of every page, e.g. "Assay". */
  name: shown,
  /** A few words beside the name on the home page. */
  tagline: shown,
  /** One or two sentences for search results and feeds. */
  description: shown,
  /** The site's own origin, e.g. https://assay.example. */
  address: httpsAddress.transform((address) => new URL(address).origin),
  /** The folder on the host that the site lies in, e.g. /assay/; / if it has the host to itself. */
  base: z
    .string()
    .regex(/^\/(?:[a-z0-9._-]+\/)*$/i, 'a path that begins and ends with a slash')
    .default('/'),
  /** Language of all pages, e.g. en-GB. Words of other languages cannot be held against data yet. */
  language: z
    .string()
    .regex(languageTag, 'a language tag')
    .superRefine((tag, context) => {
      if (!languageTag.test(tag) || /^en(?:-|$)/.test(tag)) return;
      refuse(context, {
        rule: 'value-allowed',
        wanted: 'English, as en, en-GB or the like',
        hint: 'numbers in the words of other languages cannot be read yet: write the site in English',
      });
    })
    .default('en'),
  publisher: z.strictObject({
    name: shown,
    /** Where readers report errors. */
    email: z.email('an e-mail address'),
  }),
  /** Who makes it, in the order in which the masthead prints them. */
  masthead: some(z.strictObject({ name: shown, role: shown })),
  /** Under what terms the words and drawings may be used; datasets state their own. */
  licence,
  /** Findings in the finished output that may stand. */
  waivers: z.array(outputWaiver).default([]),
});

/** What pages are made with. Waivers are for the build, and each has its place: see `OutputWaiverEntry`. */
export type Site = Omit<z.output<typeof siteSchema>, 'waivers'>;
