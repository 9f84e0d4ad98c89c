import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../box.ts';
import { coordinate } from '../coordinate.ts';
import { centring, drawLabel } from '../label.ts';
import { drawLeaders } from '../leaders.ts';
import type { Axes } from './axes.ts';
import { badgeRadius } from './foot-words.ts';
import { Ground } from './ground.ts';
import { placeAnnotations } from './place-annotations.ts';
import type { Badge, Footnote, PlacedAnnotations } from './placed-annotations.ts';
import type { Annotation } from './series-annotation.ts';

/** A drawing with its annotations: what lies flat is below everything, words are on top. */
export function annotateDrawing(
  drawing: Element,
  annotations: readonly Annotation[],
  marksOn: 'rows' | 'lines',
  axes: () => Axes | undefined,
): Element {
  const ground = new Ground(drawing, marksOn);
  const placed = placeAnnotations(annotations, ground, ground.hasMarks ? axes() : undefined);
  const [content] = drawing.children;
  if (content?.type !== 'element') throw new Error('annotateDrawing: the drawing has no content');
  const children: ElementContent[] = [
    ...drawBelow(placed),
    ...content.children,
    ...drawAbove(placed),
  ];
  const { width } = drawing.properties;
  const height = Math.ceil(coordinate(placed.height));
  return {
    ...drawing,
    properties: { ...drawing.properties, viewBox: `0 0 ${width} ${height}`, height },
    children: [{ ...content, children }],
  };
}

function drawBelow({ bands, rules, ghosts }: PlacedAnnotations): Element[] {
  const lines = rules.map(
    ([from, to]) =>
      `M${coordinate(from.x)} ${coordinate(from.y)}` +
      (from.y === to.y ? `H${coordinate(to.x)}` : `V${coordinate(to.y)}`),
  );
  return [
    ...paths('band', bands.map(outline)),
    ...paths('rule', lines),
    ...paths('ghost', ghosts.filter(({ isInside }) => !isInside).map(outline)),
  ];
}

function drawAbove(placed: PlacedAnnotations): Element[] {
  const { ghosts, brackets, leaders, labels, badges, footnotes } = placed;
  return [
    ...paths('ghost inside', ghosts.filter(({ isInside }) => isInside).map(outline)),
    ...paths('bracket', brackets),
    ...drawLeaders(leaders),
    ...labels.map(({ isQuiet, ...label }) =>
      drawLabel(label, isQuiet ? 'annotation quiet' : 'annotation'),
    ),
    ...badges.flatMap(drawBadge),
    ...footnotes.flatMap(drawFootnote),
  ];
}

/** One path for all of a kind: nobody asks for one of them. */
function paths(className: string, d: readonly string[]): Element[] {
  return d.length === 0 ? [] : [s('path', { class: className, d: d.join('') })];
}

/** A box; a line where it has no height or no width. */
function outline({ x, y, width, height }: Box): string {
  const [left, top] = [coordinate(x), coordinate(y)];
  if (width === 0) return `M${left} ${top}v${coordinate(height)}`;
  if (height === 0) return `M${left} ${top}h${coordinate(width)}`;
  return `M${left} ${top}h${coordinate(width)}v${coordinate(height)}H${left}z`;
}

function drawBadge({ number, x, y }: Badge): Element[] {
  return [
    s('circle', { class: 'badge', cx: coordinate(x), cy: coordinate(y), r: badgeRadius - 0.5 }),
    drawLabel(
      {
        lines: [String(number)],
        face: 'grotesk-regular',
        x,
        y: y + centring,
        anchor: 'middle',
      },
      'annotation',
    ),
  ];
}

function drawFootnote({ label, badge, sample }: Footnote): Element[] {
  return [
    ...(badge ? drawBadge(badge) : []),
    ...paths('ghost', sample ? [outline(sample)] : []),
    drawLabel(label, 'annotation'),
  ];
}
