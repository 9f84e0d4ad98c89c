import type { ElementContent } from 'hast';
import { addressOf } from '../../model/address.ts';
import { plainContext } from '../../prose/article-context.ts';
import type { CompiledPage } from '../../prose/compile-content.ts';
import { citationNumbers } from '../../prose/reading-order.ts';
import { finishAll } from '../../prose/render.ts';
import { type BodyPart, bodyParts } from '../body-parts.ts';
import { type CitedSource, sourcesNamed } from '../cited-sources.ts';
import type { Edition } from '../edition.ts';
import { type ShownFigure, showFigure } from '../shown-figure.ts';
import { type Furniture, furnitureOf } from './furniture.ts';

/** A page about the site, such as the method. */
export interface TextPage {
  readonly frame: Furniture;
  readonly title: readonly ElementContent[];
  readonly body: readonly BodyPart<ShownFigure>[];
  readonly sources: readonly CitedSource[];
  /** Whether the masthead stands on it. */
  readonly isAbout: boolean;
}

export function textPage({ page, title, body }: CompiledPage, edition: Edition): TextPage {
  const { content } = edition;
  const references = [
    ...title.references,
    ...body.parts.flatMap((part) => ('references' in part ? part.references : [])),
  ];
  const citations = citationNumbers(references);
  const claims = references.filter(({ scheme }) => scheme === 'claim').map(({ id }) => id);
  const context = plainContext(content, citations);
  return {
    frame: furnitureOf(edition, {
      title: title.plain,
      description: page.description,
      address: addressOf.page(page.slug),
    }),
    title: finishAll(title.children, context),
    body: bodyParts(body, [...new Set(claims)], edition, {
      context,
      isLinked: true,
      show: (view) => showFigure(view, edition, context),
    }),
    sources: sourcesNamed(citations.keys(), content.sources),
    isAbout: page.slug === 'about',
  };
}
