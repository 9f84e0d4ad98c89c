import type { Image } from '../../reading/content.ts';
import type { Edition } from '../edition.ts';

/** Pictures of the content folder that a published text shows, by name; others stay at home. */
export function shownImages({ articles, pages, content }: Edition): Image[] {
  const bodies = [
    ...articles.map(({ compiled }) => compiled.body),
    ...pages.map(({ body }) => body),
  ];
  const names = new Set(bodies.flatMap(({ images }) => images.map(({ name }) => name)));
  return [...names].flatMap((name) => content.images.get(name) ?? []);
}
