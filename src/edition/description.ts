import type { ElementContent } from 'hast';
import type { CompiledView } from '../prose/compile-content.ts';
import { finishAll, type RenderContext } from '../prose/render.ts';

type Described = Pick<CompiledView, 'description' | 'annotations'>;

const before = ' Written on the drawing: ';

/** What a drawing shows and what is written on it, for someone who cannot see it; set for a surface. */
export function setDescription(
  { description, annotations }: Described,
  context: RenderContext,
): ElementContent[] {
  const said = annotations.flatMap(({ children }, index) => [
    text(index === 0 ? before : '; '),
    ...finishAll(children, context),
  ]);
  const own = finishAll(description.children, context);
  return said.length === 0 ? own : [...own, ...said, text('.')];
}

/** The same in plain words. */
export function descriptionInWords({ description, annotations }: Described): string {
  if (annotations.length === 0) return description.plain;
  return `${description.plain}${before}${annotations.map(({ plain }) => plain).join('; ')}.`;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
