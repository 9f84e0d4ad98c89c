import type { NewsMediaOrganization } from 'schema-dts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';

/** Who publishes the site, as every page names them. */
export function toPublisher(site: Site): Exclude<NewsMediaOrganization, string> {
  const home = canonical(site, addressOf.home());
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${home}#publisher`,
    name: site.publisher.name,
    url: home,
    email: site.publisher.email,
    logo: canonical(site, addressOf.icon()),
  };
}
