import { sourceIds } from '../model/row-sources.ts';
import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';

/** Cells of `source` columns name sources that are there. */
export function checkDatasetSources(content: Content, _: CompiledContent): Problem[] {
  return [...content.datasets.values()].flatMap((dataset) => {
    const columns = Object.keys(dataset.columns).filter(
      (name) => dataset.columns[name]?.type === 'source',
    );
    return columns.flatMap((column) =>
      dataset.rows.flatMap((row) =>
        sourceIds(row.cells[column] as string)
          .filter((id) => !content.ids.source.has(id))
          .flatMap((id) => checkKnownId(content, 'source', id, row.placeOf(column))),
      ),
    );
  });
}
