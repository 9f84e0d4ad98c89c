import type { Element } from 'xast';
import { x } from 'xastscript';
import type { FeedEntry } from '../../edition/feed-entries.ts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import { writeXml } from '../write-xml.ts';
import { fullText } from './full-text.ts';

/** Of a feed that never had an entry: the standard wants a moment, and the clock is not asked. */
const never = '1970-01-01T00:00:00Z';

/** The newest first, as Atom (RFC 4287). An entry is known by its article's address, which never changes. */
export function atomFeed(site: Site, entries: readonly FeedEntry[]): string {
  const at = (address: string) => canonical(site, address);
  const self = at(addressOf.atomFeed());
  const home = at(addressOf.home());
  const updated = entries.map((entry) => entry.updated).sort();
  return writeXml(
    x(null, [
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
        x('id', self),
        x('title', site.name),
        x('subtitle', site.description),
        x('updated', updated.at(-1) ?? never),
        x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
        x('link', { rel: 'alternate', type: 'text/html', href: home }),
        x('author', [
          x('name', site.publisher.name),
          x('uri', home),
          x('email', site.publisher.email),
        ]),
        x('icon', at(addressOf.icon())),
        x('rights', rights(site)),
        ...entries.map((entry) => toEntry(entry, site)),
      ]),
    ]),
  );
}

function toEntry(entry: FeedEntry, site: Site): Element {
  return x('entry', [
    x('id', entry.address),
    x('title', entry.title),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    x('published', entry.published),
    x('updated', entry.updated),
    x('author', [x('name', entry.author)]),
    x('category', { term: entry.section }),
    x('rights', rights(site)),
    x('summary', entry.description),
    x('content', { type: 'html' }, fullText(entry)),
  ]);
}

function rights({ licence }: Site): string {
  return licence.address === undefined ? licence.name : `${licence.name}: ${licence.address}`;
}
