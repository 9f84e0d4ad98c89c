import { BlockList, isIP } from 'node:net';

/** Names that nobody can own (RFC 2606, RFC 6761, RFC 6762, and RFC 8375 for home.arpa). */
const reservedNames =
  /(?:^|\.)(?:example|test|invalid|localhost|local|internal|home\.arpa|example\.(?:com|net|org))$/;

/** Addresses that lead to the machine itself or to its neighbours (RFC 1122, 1918, 3927, 6598, 5737; RFC 4193, 4291, 3849). */
const own = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
] as const) {
  own.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
  ['2001:db8::', 32],
] as const) {
  own.addSubnet(network, bits, 'ipv6');
}

/**
 * Whether a host, as it stands in an address or behind the "@" of an e-mail address, is one that readers
 * elsewhere cannot reach: a name that is kept for examples, tests or one's own network, a name without a
 * dot, or an address of the machine or of a private network.
 */
export function isPlaceholderHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$|\.$/g, '');
  const kind = isIP(name);
  if (kind !== 0) return own.check(name, kind === 4 ? 'ipv4' : 'ipv6');
  return !name.includes('.') || reservedNames.test(name);
}
