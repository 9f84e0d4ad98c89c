import { addresses } from 'virtual:assay/edition';
import type { Route } from '../edition/pages.ts';

/** A path of a route, and the address that it is asked for by. */
export interface AddressedPath {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly address: string };
}

/**
 * The paths of a route: one for each address of a kind that a pattern fits, whose named groups are
 * the route's parameters. Pages take the address from their props and ask for the rest, since props
 * are kept in development, where what stands at an address changes.
 */
export function pathsOf(kind: Route, pattern: RegExp): AddressedPath[] {
  return addresses(kind).flatMap((address) => {
    const found = pattern.exec(address);
    return found ? [{ params: { ...found.groups }, props: { address } }] : [];
  });
}
