import type { Graph, Thing } from 'schema-dts';

/** What is said of a page for programs, as the text of a script element that nothing in it can end. */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
