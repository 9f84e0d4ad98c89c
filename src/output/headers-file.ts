import { contentTypeOf, contentTypes, endingOf, namedTypes } from './content-type.ts';
import { addressOfFile, hostFiles, isEncoded } from './files.ts';
import type { KindPolicies } from './kind-policies.ts';
import { addressPattern, kindAt } from './page-kind.ts';
import {
  drawingHeaders,
  everywhere,
  fileHeaders,
  type Headers,
  keptForGood,
  lasting,
  pageHeaders,
} from './response-headers.ts';

/** Limits of Cloudflare Pages; others have wider ones or none. */
const mostRules = 100;
const longestLine = 2000;

interface Rule {
  readonly pattern: string;
  readonly headers: Headers;
}

/**
 * The text of `_headers`, which Cloudflare Pages, Netlify and others read from the folder that they
 * publish, and how many kinds of address it has no room for.
 *
 * Where several rules fit an address, Cloudflare joins their values with a comma and Netlify takes
 * the last one's. So that both send the same, no header of an address stands in two rules; where
 * that cannot be had (to Netlify the page "/figures/x/" has the pattern of the file "/figures/x.csv"),
 * the right one stands last. Caching of what is asked about again is left to these hosts, which all
 * do so by themselves.
 */
export function headersFile(
  files: readonly string[],
  { base, policies }: { base: string; policies: KindPolicies },
): { text: string; left: number } {
  const addresses = files
    .filter((file) => !hostFiles.includes(file) && !isEncoded(file))
    .map(addressOfFile);
  const fixed = [{ pattern: '/*', headers: everywhere }];
  const ofFiles = [...fileRules(addresses, policies), ...lastingRules(addresses)];
  const pages = pageRules(addresses, policies);
  const room = Math.max(0, mostRules - fixed.length - ofFiles.length);
  const rules = [...fixed, ...pages.slice(0, room), ...ofFiles];
  return {
    text: rules.map((rule) => toText(rule, base)).join('\n'),
    left: Math.max(0, pages.length - room),
  };
}

/** One rule for all pages that differ in the second folder only, those with most pages first: any other patterns would overlap. */
function pageRules(addresses: readonly string[], policies: KindPolicies): Rule[] {
  const pages = addresses.filter((address) => address.endsWith('/'));
  const byPattern = Map.groupBy(pages, patternOf);
  return [...byPattern]
    .sort(([a, all], [b, more]) => more.length - all.length || (a < b ? -1 : 1))
    .map(([pattern, all]) => {
      const kinds = new Set(all.map(kindAt));
      const [kind] = kinds;
      if (!kind || kinds.size > 1) {
        throw new Error(`headersFile: pages at ${pattern} are of ${kinds.size} kinds`);
      }
      return { pattern, headers: pageHeaders(kind, policies) };
    });
}

/** "/claims/x/" is one of "/claims/:id/", "/about/" one of "/:id/", and a frame what its kind says. */
function patternOf(address: string): string {
  const { addresses, isFramed } = kindAt(address);
  const own = addresses.find((one) => new RegExp(`^${addressPattern(one)}$`).test(address));
  if (isFramed && own) return own;
  const [first = '', second = '', ...rest] = address.split('/').slice(1);
  if (first === '') return address;
  return second === '' ? '/:id/' : `/${[first, ':id', ...rest].join('/')}`;
}

function fileRules(addresses: readonly string[], policies: KindPolicies): Rule[] {
  const files = addresses.filter((address) => endingOf(address) !== 'html');
  const named = files.filter((address) => address in namedTypes);
  const ofEndings = [...Map.groupBy(files, endingOf).keys()].sort().map((ending): Rule => {
    // Where one of them has a type of its own, the others are left to the host, which knows them.
    const isShared = !named.some((address) => endingOf(address) === ending);
    return {
      pattern: `/*.${ending}`,
      headers: {
        ...fileHeaders,
        ...(ending === 'svg' && drawingHeaders(policies)),
        ...(isShared && { 'Content-Type': contentTypes[ending] as string }),
      },
    };
  });
  const ofNames = named.map((pattern) => ({
    pattern,
    headers: { 'Content-Type': contentTypeOf(pattern) },
  }));
  return [...ofEndings, ...ofNames];
}

function lastingRules(addresses: readonly string[]): Rule[] {
  return lasting
    .filter((folder) => addresses.some((address) => address.startsWith(folder)))
    .map((folder) => ({ pattern: `${folder}*`, headers: keptForGood }));
}

function toText({ pattern, headers }: Rule, base: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const tooLong = lines.find((line) => line.length > longestLine);
  if (tooLong) {
    throw new Error(
      `headersFile: a line for ${pattern} has ${tooLong.length} signs and may have ${longestLine}: ${tooLong.trim().slice(0, 60)}…`,
    );
  }
  return `${[base.slice(0, -1) + pattern, ...lines].join('\n')}\n`;
}
