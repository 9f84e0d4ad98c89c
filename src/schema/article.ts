import { z } from 'zod';
import { day, id, moment, shown, some, words } from './parts.ts';
import { waiver } from './waiver.ts';

/** An entry of the log of changes. */
const change = z.strictObject({
  date: day,
  kind: z.enum(['correction', 'update', 'clarification']),
  /** What changed and why, for the reader. */
  note: words,
  /** What it said. */
  was: shown.optional(),
  /** What it says now. */
  now: shown.optional(),
  /** Figures and claims that it concerns: it stands on their pages too. */
  figures: some(id).optional(),
  claims: some(id).optional(),
});

/** Front matter of `articles/<slug>.md`. */
export const articleSchema = z.strictObject({
  title: words,
  standfirst: words,
  /** The subject, in two or three words, above the headline. */
  kicker: shown,
  byline: shown,
  published: moment,
  /** The figure that is the story: on the article's top, with its teaser, on its card, on paper. */
  lead: id.optional(),
  /** Three to six points that stand before the body. */
  inBrief: z.array(words).min(3).max(6),
  /** For search results and previews; the standfirst if left out. */
  description: shown.optional(),
  /** Keeps the article out of every page, feed and index. */
  draft: z.boolean().default(false),
  changes: z.array(change).default([]),
  /** Numbers in the text that are let stand unbound. */
  waivers: z.array(waiver).default([]),
  /** What the printed sides carry; a sensible choice if left out. */
  briefing: z
    .strictObject({
      /** The first leads; the others in the order of the article. */
      figures: some(id).max(3).optional(),
      /** Ids of headings; others are there if there is room. */
      sections: some(id).optional(),
      /** How many sides it may fill; as many as it takes if left out. */
      sides: z.int().min(1).max(20).optional(),
    })
    .optional(),
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;
export type Change = ArticleFrontMatter['changes'][number];

/** Front matter of `pages/<slug>.md`: pages about the site, such as the method. */
export const pageSchema = z.strictObject({
  title: words,
  description: shown,
  /** What the menu at the top calls the page; left out, it is not in the menu. */
  menu: shown.optional(),
});

export type PageFrontMatter = z.output<typeof pageSchema>;
