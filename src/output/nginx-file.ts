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
 * What nginx includes in the server block of the site. Where a location sets one header, it takes
 * over none from outside: so each says them all, and every address has one location.
 */
export function nginxFile({ base, policies }: { base: string; policies: KindPolicies }): string {
  const at = (address: string) => base + address.slice(1);
  const pages = pageKinds.map((kind) => {
    const all = kind.addresses.map((address) => addressPattern(at(address)));
    const pattern = all.length > 0 ? `(?:${all.join('|')})` : '(?:.*/)';
    const end = all.length > 0 ? '(?:index\\.html)?' : '(?:[^/]*\\.html)?';
    return block(`~ "^${pattern}${end}$"`, {
      ...everywhere,
      ...pageHeaders(kind, policies),
      ...askedAgain,
    });
  });
  const files = { ...everywhere, ...fileHeaders };
  const types = Object.entries(contentTypes).map(([ending, type]) => `    "${type}" ${ending};`);
  const named = Object.entries(namedTypes).map(([address, type]) =>
    block(`= ${at(address)}`, { ...files, ...askedAgain }, ['types {}', `default_type "${type}";`]),
  );
  return [
    'index index.html;',
    `error_page 404 ${at('/404.html')};`,
    `error_page 403 =404 ${at('/404.html')};`,
    '# Behind whatever ends TLS, a redirect to a folder keeps its scheme and port.',
    'absolute_redirect off;',
    'gzip off;',
    'gzip_static on;',
    'gzip_vary on;',
    'default_type application/octet-stream;',
    `types {\n${types.join('\n')}\n}`,
    `location ~ "^${base}_(?:headers|redirects)$|\\.(?:br|gz)$" {\n    return 404;\n}`,
    ...named,
    ...lasting.map((folder) => block(`^~ ${at(folder)}`, { ...files, ...keptForGood })),
    block('~ "\\.svg$"', { ...files, ...drawingHeaders(policies), ...askedAgain }),
    ...pages,
    block('/', { ...files, ...askedAgain }),
    '',
  ].join('\n');
}

function block(place: string, headers: Headers, more: readonly string[] = []): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return `location ${place} {\n${[...more, ...lines].map((line) => `    ${line}\n`).join('')}}`;
}
