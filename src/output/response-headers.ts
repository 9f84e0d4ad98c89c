import { contentTypeOf, endingOf } from './content-type.ts';
import type { KindPolicies } from './kind-policies.ts';
import { kindAt, type PageKind } from './page-kind.ts';
import { referrerPolicy } from './policy.ts';

/** Headers of a response, by name. */
export type Headers = Readonly<Record<string, string>>;

/** What a page might ask a reader's machine for. It asks for nothing, and neither may what it shows. */
const refused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** Sent with everything. */
export const everywhere: Headers = {
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': referrerPolicy,
  // For this name alone: whether the names below it are served with TLS, only their owner knows.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
};

/** Sent with a page. Nobody else's page may have it as a resource or keep a hand on its window. */
export function pageHeaders(kind: PageKind, policies: KindPolicies): Headers {
  return {
    'Content-Security-Policy': policies[kind.name],
    // A page that isolates itself shows only frames that do so too.
    ...(kind.isFramed && { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': kind.isFramed ? 'cross-origin' : 'same-origin',
  };
}

/**
 * Sent with everything that is no page: data, drawings, cards and feeds are there to be used
 * elsewhere, and a frame that somebody puts into a sandbox asks for its script and fonts as nobody.
 */
export const fileHeaders: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Sent with drawings besides. */
export function drawingHeaders(policies: KindPolicies): Headers {
  return { 'Content-Security-Policy': policies.drawing };
}

/** Folders whose files are named by their content, and so never change. */
export const lasting: readonly string[] = ['/assets/', '/cards/'];

export const keptForGood: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Everything else may be kept, and is asked about before it is shown again. */
export const askedAgain: Headers = { 'Cache-Control': 'no-cache' };

/** Everything that a host says of what it serves at an address, from the site's root. */
export function headersOf(address: string, policies: KindPolicies): Headers {
  const ending = endingOf(address);
  const isLasting = lasting.some((folder) => address.startsWith(folder));
  return {
    ...everywhere,
    ...(ending === 'html' ? pageHeaders(kindAt(address), policies) : fileHeaders),
    ...(ending === 'svg' && drawingHeaders(policies)),
    ...(isLasting ? keptForGood : askedAgain),
    'Content-Type': contentTypeOf(address),
  };
}
