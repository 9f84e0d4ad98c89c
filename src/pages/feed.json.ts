import { addressOf } from '../model/address.ts';
import { jsonFeed } from '../sharing/feeds/json-feed.ts';
import { oneFile } from './_file.ts';

/** The same for programs that would rather read JSON. */
export const GET = oneFile('feed', addressOf.jsonFeed(), ({ site, entries }) => ({
  body: jsonFeed(site, entries),
  mediaType: 'application/feed+json',
}));
