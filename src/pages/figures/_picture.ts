import type { Series } from '../../charts/series.ts';
import { toSeries } from '../../charts/to-series.ts';
import { published } from '../../content.ts';
import type { PosterWords } from '../../pictures/poster.ts';
import { plainContext } from '../../prose/article-context.ts';
import { plainText } from '../../prose/plain-text.ts';
import { addressOf, canonical } from '../../sharing/address.ts';
import { addressedViews, viewAt } from '../../sharing/figure-views.ts';
import { wordsOfView } from '../../sharing/figure-words.ts';

/** The paths of all pictures of figures. */
export async function picturePaths(): Promise<{ params: { view: string } }[]> {
  const { figures } = await published();
  return addressedViews(figures).map(({ path }) => ({ params: { view: path } }));
}

/** What a picture of a figure is made of. */
export async function pictureAt(
  path: string | undefined,
): Promise<{ words: PosterWords; series: Series }> {
  const { content, figures } = await published();
  const { view } = viewAt(figures, path);
  const { site } = content;
  const dataset = content.datasets.get(view.drawing.rows.dataset);
  if (!dataset) throw new Error(`pictureAt: ${path} draws no dataset`);
  const { note, source } = wordsOfView(view, content, dataset, plainContext(content));
  const plain = (children: typeof note) => plainText({ type: 'root', children: [...children] });
  return {
    words: {
      title: view.title.plain,
      subtitle: view.subtitle.plain,
      description: view.description.plain,
      ...(note.length > 0 && { note: plain(note) }),
      source: plain(source),
      site: {
        name: site.name,
        address: canonical(site, addressOf.figure(path ?? '')).replace('https://', ''),
      },
    },
    series: toSeries(view.drawing, dataset),
  };
}
