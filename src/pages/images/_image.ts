import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '../../content.ts';

/** A route of its own for each ending: in development Astro serves no file whose route names none. */
interface ImageRoute {
  /** Pictures of the content folder that a published text shows; others stay at home. */
  readonly getStaticPaths: GetStaticPaths;
  readonly GET: APIRoute;
}

export function imageRoute(ending: string, type: string): ImageRoute {
  return {
    async getStaticPaths() {
      const { compiled, articles } = await published();
      const shown = [...articles, ...compiled.pages].flatMap(({ body }) => body.images);
      return [...new Set(shown.map(({ name }) => name))]
        .filter((name) => name.endsWith(`.${ending}`))
        .map((name) => ({ params: { name: name.slice(0, -ending.length - 1) } }));
    },
    async GET({ params }) {
      const { content } = await published();
      const name = `${params['name']}.${ending}`;
      const image = content.images.get(name);
      if (!image) throw new Error(`imageRoute: there is no image ${name}`);
      const bytes = new Uint8Array(await readFile(image.path));
      return new Response(bytes, { headers: { 'content-type': type } });
    },
  };
}
