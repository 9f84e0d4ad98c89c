import type { APIRoute } from 'astro';
import { published } from '../content.ts';
import { feedEntries } from '../sharing/feeds/feed-entries.ts';
import { jsonFeed } from '../sharing/feeds/json-feed.ts';

/** The same for programs that would rather read JSON. */
export const GET: APIRoute = async () => {
  const all = await published();
  return new Response(jsonFeed(all.content.site, feedEntries(all)), {
    headers: { 'content-type': 'application/feed+json' },
  });
};
