import type { ElementContent } from 'hast';
import { addressOf, withBase } from '../model/address.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';
import type { Change } from '../schema/article.ts';
import { type ChangeName, changeNames, type LoggedChange } from './change-log.ts';

/** A change as pages, paper and feeds tell it. */
export interface ChangeLine {
  readonly kind: Change['kind'];
  readonly name: ChangeName;
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  readonly note: readonly ElementContent[];
  /** The note without markup. */
  readonly plain: string;
  readonly was?: string;
  readonly now?: string;
  /** Whose log it stands in. */
  readonly article: { readonly title: string; readonly address: string };
}

export function changeLine(
  { entry, note, article }: LoggedChange,
  context: RenderContext,
): ChangeLine {
  const { kind, date, was, now } = entry;
  return {
    kind,
    name: changeNames[kind],
    date,
    note: finishAll(note.children, context),
    plain: note.plain,
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
    article: {
      title: article.title.plain,
      address: `${withBase(context.base, addressOf.article(article.article.slug))}#changes`,
    },
  };
}
