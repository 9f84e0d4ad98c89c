import type { BreadcrumbList } from 'schema-dts';
import type { Crumb } from '../../edition/pages/furniture.ts';
import { addressOf, canonical } from '../../model/address.ts';
import type { Site } from '../../schema/site.ts';

/** The way from the home page to a page, both included. */
export function toBreadcrumbList(site: Site, trail: readonly Crumb[]): BreadcrumbList {
  const way = [{ name: site.name, address: addressOf.home() }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: canonical(site, address),
    })),
  };
}
