import { openContent } from '../../src/integration/open-content.ts';
import { selectRows } from '../../src/model/select.ts';
import { partsOf } from '../content/lay-content.ts';
import { specimen } from './open-page.ts';

const { content, compiled, numbers } = partsOf(await openContent(specimen.content));

/** Numbers that the article's points in brief state, each a cell as it stands, with their words. */
const stated = compiled.articles
  .filter(({ article }) => specimen.article.endsWith(`/${article.slug}/`))
  .flatMap(({ inBrief }) => inBrief.flatMap(({ references }) => references))
  .flatMap((reference) => {
    const number = reference.scheme === 'number' ? numbers.get(reference.id) : undefined;
    const [cell] = number?.cells ?? [];
    if (number?.operation !== 'cell' || !cell) return [];
    const raw = cell.row.cells[cell.column] ?? '';
    return [{ id: number.id, words: reference.words.replace(/\s+/g, ' '), raw, ...cell }];
  });

const grouped = (amount: string) => Number(amount).toLocaleString('en-GB');

/** An amount a little larger: 3800000 becomes 3900000. */
function larger(amount: string): string {
  return String(Number(amount) + 10 ** (amount.length - 2));
}

/** A number whose words are its amount and a unit, e.g. "1,200 tonnes", and another amount. */
export function statedWords() {
  for (const { id, words } of stated) {
    const [, amount = '', unit = ''] = /^(\d{1,3}(?:,\d{3})+) (\w+)$/.exec(words) ?? [];
    if (amount === '') continue;
    return { id, amount, unit, other: grouped(larger(amount.replaceAll(',', ''))) };
  }
  throw new Error('statedWords: the points in brief state no amount as it stands');
}

/** A number that is a cell of a row that a figure draws as it opens, and another amount. */
export function statedCell() {
  for (const { id, dataset, row, raw } of stated) {
    const figure = [...compiled.figures.values()].find(
      ({ views, drawing }) =>
        views.length > 1 &&
        drawing.rows.dataset === dataset &&
        selectRows(known(dataset), drawing.rows).includes(row),
    );
    if (!figure) continue;
    const other = larger(raw);
    return {
      ...{ id, dataset, line: row.line, figure: figure.figure.id },
      ...{ raw, shown: grouped(raw), other, otherShown: grouped(other) },
    };
  }
  throw new Error('statedCell: no figure with states draws what the points in brief state');
}

function known(id: string) {
  const dataset = content.datasets.get(id);
  if (!dataset) throw new Error(`known: there is no dataset ${id}`);
  return dataset;
}
