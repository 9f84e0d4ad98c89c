import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage, rawText } from '../parse-page.ts';
import { type JsonLdNode, termFaults } from '../vocabulary.ts';

/** What a page says for programs, node by node. Throws where it is no JSON. */
export function readThings({ elements }: ParsedPage): readonly JsonLdNode[] {
  return elements.filter(isJsonLd).flatMap((element) => {
    const { '@graph': graph, ...node } = JSON.parse(rawText(element));
    return Array.isArray(graph) ? graph : [node];
  });
}

/** Terms of schema.org, each on a type that has it. */
export function checkJsonLd(page: ParsedPage): Finding[] {
  const [script] = page.elements.filter(isJsonLd);
  if (!script) return [];
  const fault = (found: string): Finding => ({
    rule: 'json-ld-terms',
    offset: offsetOf(script),
    found,
    wanted: 'types and properties of schema.org, each where it belongs',
    hint: 'correct what src/sharing/json-ld makes',
  });
  let things: readonly JsonLdNode[];
  try {
    things = readThings(page);
  } catch {
    return [fault('a script of JSON-LD that is no JSON')];
  }
  return things.flatMap(termFaults).map(fault);
}

function isJsonLd(element: ParsedPage['elements'][number]): boolean {
  return element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';
}
