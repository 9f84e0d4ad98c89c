import { readSource, sourcesLike } from './read-source.ts';

/** The sheet of drawings as text, in the order in which pages have it (styles/drawings.ts). */
export function drawingSheet(): string {
  return ['styles/chart.css', ...sourcesLike('charts/kinds/*/*.css')]
    .map((path) => readSource(path).toString())
    .join('\n');
}
