import type { ElementContent } from 'hast';
import type { Body, Part } from '../prose/compile-body.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import { byStatus, type ClaimLine, claimLine } from './claim-line.ts';
import type { Edition } from './edition.ts';
import type { EditionView } from './edition-figure.ts';

/** A piece of a body, set; figures as a surface shows them. */
export type BodyPart<Figure> =
  | { readonly kind: 'prose'; readonly children: readonly ElementContent[] }
  | {
      readonly kind: 'note';
      readonly letter: string;
      readonly children: readonly ElementContent[];
    }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimLine[] }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** How a surface sets a body. */
export interface BodySetting<Figure> {
  readonly context: RenderContext;
  /** Whether a link stands behind each heading. */
  readonly isLinked?: boolean;
  show(view: EditionView): Figure;
}

/** Sets a body, part by part in its order, since a number's first place on a page is its anchor. */
export function bodyParts<Figure>(
  { parts }: Body,
  claims: readonly string[],
  edition: Edition,
  { context, isLinked = false, show }: BodySetting<Figure>,
): BodyPart<Figure>[] {
  const partOf = (part: Part): BodyPart<Figure> => {
    switch (part.kind) {
      case 'prose':
        return {
          kind: 'prose',
          children: finishAll(part.children, context, isLinked ? 'body' : 'words'),
        };
      case 'note': {
        const { kind, letter } = part;
        return { kind, letter, children: finishAll(part.children, context) };
      }
      case 'claims':
        return {
          kind: 'claims',
          claims: byStatus(claims.map((id) => claimLine(edition.claim(id), context))),
        };
      case 'figure':
        return { kind: 'figure', figure: show(edition.figure(part.id).opening) };
    }
  };
  return parts.map(partOf);
}
