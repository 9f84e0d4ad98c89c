import { contentTypes, namedTypes } from './content-type.ts';
import type { KindPolicies } from './kind-policies.ts';
import { addressPattern, pageKinds } from './page-kind.ts';
import {
  askedAgain,
  drawingHeaders,
  everywhere,
  fileHeaders,
  type Headers,
  keptForGood,
  lasting,
  pageHeaders,
} from './response-headers.ts';

/**
 * What Caddy imports in the site's block. Inside `route` the lines are followed in their order, so
 * the general ones come first and each later one has the last word.
 */
export function caddyFile({ base, policies }: { base: string; policies: KindPolicies }): string {
  const at = (address: string) => base + address.slice(1);
  const pages = [...pageKinds].reverse().flatMap((kind) => {
    const all = kind.addresses.map((address) => addressPattern(at(address)));
    const pattern =
      all.length > 0 ? `^(?:${all.join('|')})(?:index\\.html)?$` : '/(?:[^/]*\\.html)?$';
    return matched(kind.name, `path_regexp "${pattern}"`, pageHeaders(kind, policies));
  });
  const types = Object.entries(contentTypes).flatMap(([ending, type]) =>
    ending === 'html'
      ? []
      : matched(ending, `path *.${ending}`, { ...fileHeaders, 'Content-Type': type }),
  );
  const named = Object.entries(namedTypes).flatMap(([address, type]) =>
    matched(address.slice(1).replace('.', '-'), `path ${at(address)}`, { 'Content-Type': type }),
  );
  const inOrder = [
    `@hidden path_regexp "^${base}_(?:headers|redirects)$|\\.(?:br|gz)$"`,
    'error @hidden 404',
    ...directive('header', { ...everywhere, ...askedAgain }),
    ...pages,
    ...types,
    ...named,
    ...directive('header @svg', drawingHeaders(policies)),
    ...lasting.flatMap((folder) =>
      matched(folder.replaceAll('/', ''), `path ${at(folder)}*`, keptForGood),
    ),
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  const still = pageKinds.at(-1);
  if (!still) throw new Error('caddyFile: there is no kind of page');
  const missing = [
    `rewrite * ${at('/404.html')}`,
    ...directive('header', {
      ...everywhere,
      ...pageHeaders(still, policies),
      ...askedAgain,
      'Content-Type': contentTypes['html'] as string,
    }),
    // What the place had that was asked for, and the page for it has not.
    'header -Access-Control-Allow-Origin',
    'header -Cross-Origin-Embedder-Policy',
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  return `${['route {', ...indented(inOrder), '}', 'handle_errors {', ...indented(missing), '}'].join('\n')}\n`;
}

function matched(name: string, matcher: string, headers: Headers): string[] {
  return [`@${name} ${matcher}`, ...directive(`header @${name}`, headers)];
}

function directive(start: string, headers: Headers): string[] {
  const lines = Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`);
  return [`${start} {`, ...lines, '}'];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `\t${line}`);
}
