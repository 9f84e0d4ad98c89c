import type { FeedEntry } from '../../edition/feed-entries.ts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import { fullText } from './full-text.ts';

/** The newest first, as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(site: Site, entries: readonly FeedEntry[]): string {
  const at = (address: string) => canonical(site, address);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: at(addressOf.home()),
    feed_url: at(addressOf.jsonFeed()),
    description: site.description,
    icon: at(addressOf.icon()),
    favicon: at(addressOf.smallIcon()),
    authors: [{ name: site.publisher.name, url: at(addressOf.home()) }],
    language: site.language,
    items: entries.map((entry) => ({
      id: entry.address,
      url: entry.address,
      title: entry.title,
      summary: entry.description,
      content_html: fullText(entry),
      date_published: entry.published,
      date_modified: entry.updated,
      authors: [{ name: entry.author }],
      tags: [entry.section],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
