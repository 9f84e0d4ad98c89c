import { z } from 'zod';

/*
 * JSON Feed 1.1 as rules, written from https://www.jsonfeed.org/version/1.1/. Strict, so that a key
 * that is misspelt, or that the standard does not know, is a fault. Its deprecated keys are left out.
 */

const moment = z.iso.datetime({ offset: true });

/** "authors": each has at least one of the three. */
const author = z
  .strictObject({ name: z.string().min(1), url: z.url(), avatar: z.url() })
  .partial()
  .refine((person) => Object.keys(person).length > 0);

/** "items": an id that never changes, and words as HTML or as text. */
const item = z
  .strictObject({
    id: z.string().min(1),
    url: z.url().optional(),
    external_url: z.url().optional(),
    title: z.string().optional(),
    content_html: z.string().min(1).optional(),
    content_text: z.string().min(1).optional(),
    summary: z.string().optional(),
    image: z.url().optional(),
    banner_image: z.url().optional(),
    date_published: moment.optional(),
    date_modified: moment.optional(),
    authors: z.array(author).optional(),
    tags: z.array(z.string().min(1)).optional(),
    language: z.string().optional(),
  })
  .refine(({ content_html, content_text }) => content_html !== content_text, 'no content');

export const jsonFeedRules = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    home_page_url: z.url().optional(),
    feed_url: z.url().optional(),
    description: z.string().optional(),
    user_comment: z.string().optional(),
    next_url: z.url().optional(),
    icon: z.url().optional(),
    favicon: z.url().optional(),
    authors: z.array(author).optional(),
    language: z.string().optional(),
    expired: z.boolean().optional(),
    items: z.array(item),
  })
  .refine(({ items }) => new Set(items.map(({ id }) => id)).size === items.length, 'an id twice');
