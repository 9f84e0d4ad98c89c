import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '../../schema/site.ts';
import { addressOf, canonical } from '../address.ts';

/** A page on the way from the home page to another. */
export interface Crumb {
  readonly name: string;
  /** From the site's root. */
  readonly address: string;
}

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
