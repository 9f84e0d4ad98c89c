import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';
import { toPublisher } from './to-publisher.ts';

/** The site and who publishes it, for its home page. `pages` are the slugs of the pages about the site. */
export function toWebSite(
  site: Site,
  pages: ReadonlySet<string>,
): [WebSite, Exclude<NewsMediaOrganization, string>] {
  const home = canonical(site, addressOf.home());
  const publisher = toPublisher(site);
  const page = (slug: string) => canonical(site, addressOf.page(slug));
  return [
    {
      '@type': 'WebSite',
      '@id': `${home}#site`,
      url: home,
      name: site.name,
      description: site.description,
      inLanguage: site.language,
      publisher: { '@id': `${home}#publisher` },
    },
    {
      ...publisher,
      ...(pages.has('method') && { publishingPrinciples: page('method') }),
      ...(pages.has('about') && { masthead: `${page('about')}#masthead` }),
    },
  ];
}
