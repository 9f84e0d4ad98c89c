import { addressOf } from '../model/address.ts';
import { atomFeed } from '../sharing/feeds/atom-feed.ts';
import { oneFile } from './_file.ts';

/** The analyses in full, for readers' programs. */
export const GET = oneFile('feed', addressOf.atomFeed(), ({ site, entries }) => ({
  body: atomFeed(site, entries),
  mediaType: 'application/atom+xml',
}));
