import type { APIRoute } from 'astro';
import { published } from '../content.ts';
import { atomFeed } from '../sharing/feeds/atom-feed.ts';
import { feedEntries } from '../sharing/feeds/feed-entries.ts';

/** The analyses in full, for readers' programs. */
export const GET: APIRoute = async () => {
  const all = await published();
  return new Response(atomFeed(all.content.site, feedEntries(all)), {
    headers: { 'content-type': 'application/atom+xml' },
  });
};
