import type { Element } from 'hast';
import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage, rawText } from '../parse-page.ts';

/** Attributes whose address is asked for without a reader's doing, or sends something when a form is sent. */
const loading = ['src', 'poster', 'data', 'action', 'formAction', 'background', 'manifest', 'ping'];
const loadingSets = ['srcSet', 'imageSrcSet'];
/** Relations that say something and load nothing. */
const saying = new Set([
  'canonical',
  'alternate',
  'author',
  'license',
  'cite-as',
  'me',
  'bookmark',
]);

/** A reader of this site is seen by no other: nothing is loaded from elsewhere, and nothing sent there. */
export function checkOrigin({ elements }: ParsedPage, origin: string): Finding[] {
  return elements.flatMap((element) =>
    loadedBy(element)
      .filter((address) => isOfOthers(address, origin))
      .map((address) => ({
        rule: 'origin-own' as const,
        offset: offsetOf(element),
        found: `<${element.tagName}> that loads ${address}`,
        wanted: `files of ${origin} alone`,
        hint: 'bring the file into the site, or link to it',
      })),
  );
}

function loadedBy(element: Element): string[] {
  const found = loading.flatMap((name) => attribute(element, name) ?? []);
  for (const name of loadingSets) {
    // "a.png 1x, b.png 2x"
    for (const one of (attribute(element, name) ?? '').split(',')) {
      const [address] = one.trim().split(/\s/);
      if (address) found.push(address);
    }
  }
  const href = attribute(element, 'href') ?? attribute(element, 'xLinkHref');
  if (href !== undefined && !['a', 'area', 'base', 'link'].includes(element.tagName)) {
    found.push(href);
  }
  if (element.tagName === 'base' && href !== undefined) found.push(href);
  if (element.tagName === 'link' && href !== undefined) {
    const relations = (attribute(element, 'rel') ?? '').split(' ');
    if (!relations.every((rel) => saying.has(rel))) found.push(href);
  }
  if (element.tagName === 'meta' && attribute(element, 'httpEquiv') === 'refresh') {
    const [, address] = /url=(.*)$/i.exec(attribute(element, 'content') ?? '') ?? [];
    if (address) found.push(address);
  }
  const css = element.tagName === 'style' ? rawText(element) : attribute(element, 'style');
  return css ? [...found, ...addressesInCss(css)] : found;
}

function addressesInCss(css: string): string[] {
  const named =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  return [...css.matchAll(named)].map(
    ([, ...parts]) => parts.find((part) => part !== undefined) ?? '',
  );
}

function isOfOthers(address: string, origin: string): boolean {
  const url = URL.parse(address, `${origin}/`);
  return url === null || url.origin !== origin;
}
