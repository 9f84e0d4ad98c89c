import { createHash } from 'node:crypto';
import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage, rawText } from '../parse-page.ts';

const source = /^'(?:none|self|script|sha(?:256|384|512)-[A-Za-z0-9+/]+=*)'$/;

/**
 * The policy that a page declares by itself: nothing by default, no word that lets anything through
 * but what is named, each style and script of the page named by its hash.
 */
export function checkPolicy({ elements }: ParsedPage): Finding[] {
  const metas = elements.filter(
    (element) => attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy',
  );
  const [meta] = metas;
  if (!meta || metas.length > 1) return [finding(0, `${metas.length} policies`)];
  const policy = new Map(
    (attribute(meta, 'content') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );
  const loose = [...policy].flatMap(([name, sources]) =>
    sources.filter((one) => !source.test(one)).map((one) => `${name} ${one}`),
  );
  const before = elements.slice(0, elements.indexOf(meta));
  return [
    ...(policy.get('default-src')?.join() === "'none'"
      ? []
      : [finding(offsetOf(meta), "a policy without default-src 'none'")]),
    ...loose.map((words) => finding(offsetOf(meta), `a policy with ${words}`)),
    ...before
      .filter(({ tagName }) => ['style', 'script', 'link'].includes(tagName))
      .map((element) => finding(offsetOf(element), `<${element.tagName}> before the policy`)),
    ...elements.flatMap((element) => {
      const wanted = hashOf(element);
      if (wanted === undefined) return [];
      const [directive, hash] = wanted;
      if (policy.get(directive)?.includes(`'${hash}'`)) return [];
      return [finding(offsetOf(element), `<${element.tagName}> that the policy does not name`)];
    }),
  ];
}

/** What a policy must name: the bytes of a style, the seal of a script. */
function hashOf(element: ParsedPage['elements'][number]): readonly [string, string] | undefined {
  if (element.tagName === 'style') {
    const digest = createHash('sha256').update(rawText(element)).digest('base64');
    return ['style-src', `sha256-${digest}`];
  }
  if (element.tagName === 'script' && attribute(element, 'src') !== undefined) {
    return ['script-src', attribute(element, 'integrity') ?? 'no seal'];
  }
  return undefined;
}

function finding(offset: number, found: string): Finding {
  return {
    rule: 'policy-strict',
    offset,
    found,
    wanted: 'one policy, first in the head, that names each style and script by its hash',
    hint: 'let writePolicies write it, and name nothing else there',
  };
}
