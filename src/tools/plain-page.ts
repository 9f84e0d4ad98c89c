import { selectAll } from 'hast-util-select';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { parsePage, shownWords } from '../inspection/parse-page.ts';

const style = `body { max-width: 36rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.5 Georgia, serif }
svg { display: block; width: 100% } text { font: 13px sans-serif } ol { font-size: .85rem }`;

const heights = [176, 84, 31, 168, 122, 67];

/** Three charts as one writes them by hand: bars, a line, dots on a track. */
const charts = [
  heights.flatMap((height, index) => [
    h('rect', { x: index * 60, y: 200 - height, width: 40, height, fill: '#6a3fb5' }),
    h('text', { x: index * 60, y: 218 }, String(2020 + index)),
  ]),
  [
    h('polyline', {
      points: heights.map((height, index) => `${index * 60},${200 - height}`).join(' '),
      fill: 'none',
      stroke: '#6a3fb5',
      strokeWidth: 2,
    }),
    ...heights.map((height, index) =>
      h('text', { x: index * 60, y: 195 - height }, String(height)),
    ),
  ],
  heights.flatMap((height, index) => [
    h('circle', { cx: 100 + height, cy: 20 + index * 34, r: 6, fill: '#6a3fb5' }),
    h('text', { x: 0, y: 24 + index * 34 }, `Row ${index + 1}`),
  ]),
].map((marks) =>
  h('figure', [
    h('svg', { viewBox: '0 0 360 220', role: 'img', ariaLabel: 'A chart' }, marks),
    h('figcaption', 'A chart'),
  ]),
);

/**
 * What an article would be if one wrote it by hand: a page of the same headings, paragraphs and
 * sources, with three small charts, one short style and nothing else to load.
 */
export function plainPage(article: string): string {
  const { tree } = parsePage('index.html', article);
  const parts = selectAll('h1, .standfirst, .article > p, .article > h2', tree).map((element) =>
    h(element.tagName, shownWords(element)),
  );
  const sources = selectAll('.sources li', tree).map((source) => h('li', shownWords(source)));
  const third = Math.ceil(parts.length / charts.length);
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width' }),
        h('meta', { name: 'description', content: 'An article written by hand' }),
        h('link', { rel: 'icon', href: 'data:,' }),
        h('title', 'An article written by hand'),
        h('style', style),
      ]),
      h('body', [
        h('main', [
          ...charts.flatMap((chart, index) => [
            ...parts.slice(index * third, (index + 1) * third),
            chart,
          ]),
          h('ol', sources),
        ]),
      ]),
    ]),
  ]);
  return unified().use(rehypeStringify).stringify(page);
}
