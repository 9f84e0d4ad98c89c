import type { Problem } from '../problem/problem.ts';
import type { CompiledContent } from '../prose/compile-content.ts';
import type { Content } from '../reading/content.ts';
import { checkKnownId } from './known-id.ts';

/** Images that bodies show lie in content/images. */
export function checkImages(content: Content, compiled: CompiledContent): Problem[] {
  return [...compiled.articles, ...compiled.pages].flatMap(({ body }) =>
    body.problems.length > 0
      ? []
      : body.images.flatMap(({ name, place }) => checkKnownId(content, 'image', name, place)),
  );
}
