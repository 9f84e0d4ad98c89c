import type { CreativeWork } from 'schema-dts';

/** Terms by their name, with the address where they have one. */
export function toLicence(licence: {
  readonly name: string;
  readonly address?: string | undefined;
}): CreativeWork {
  const { name, address } = licence;
  return { '@type': 'CreativeWork', name, ...(address !== undefined && { url: address }) };
}
