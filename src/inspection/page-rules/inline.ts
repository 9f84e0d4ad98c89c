import type { Element } from 'hast';
import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage } from '../parse-page.ts';

/** Addresses that run or hold something themselves. */
const active = /^[\s\p{Cc}]*(?:javascript|vbscript|data):/iu;
const addresses = ['href', 'src', 'action', 'formAction', 'data', 'xLinkHref', 'poster'];

/** Scripts that are data: no browser runs them. */
const dataTypes = new Set(['application/ld+json', 'application/json']);

/** What an attacker would put into a page: so nothing of ours looks like it, and a policy can refuse it. */
export function checkInline({ elements }: ParsedPage): Finding[] {
  return elements.flatMap((element) =>
    inlineIn(element).map((found) => ({
      rule: 'inline-none' as const,
      offset: offsetOf(element),
      found: `<${element.tagName}> with ${found}`,
      wanted: 'styles in the style sheet and scripts in files',
      hint: 'move it there',
    })),
  );
}

function inlineIn(element: Element): string[] {
  const found: string[] = [];
  for (const name of Object.keys(element.properties)) {
    if (/^on/i.test(name)) found.push(`the handler ${name.toLowerCase()}`);
  }
  if (attribute(element, 'style') !== undefined) found.push('a style of its own');
  if (attribute(element, 'srcDoc') !== undefined) found.push('a document within');
  for (const name of addresses) {
    const address = attribute(element, name);
    if (address !== undefined && active.test(address.replace(/[\t\n\r]/g, '')))
      found.push(`the address ${address}`);
  }
  if (element.tagName === 'script' && attribute(element, 'src') === undefined) {
    if (!dataTypes.has(attribute(element, 'type') ?? '')) found.push('a script of its own');
  }
  return found;
}
