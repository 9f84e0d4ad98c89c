import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { drawingSheet } from './drawing-sheet.ts';
import { type PaintRule, readRules } from './paint-rules.ts';
import type { Theme } from './theme.ts';

const known = new Map<Theme, readonly PaintRule[]>();

/**
 * A copy of a drawing that has, as attributes of SVG, what the pages' stylesheet says of it in a
 * theme: it needs no stylesheet any more, and no class. Element for element the same as before.
 */
export function paint(drawing: Element, theme: Theme): Element {
  const painted = structuredClone(drawing);
  for (const { selector, attributes } of rulesOf(theme)) {
    for (const element of selectAll(selector, painted, 'svg')) {
      // A stylesheet is stronger than the attributes that an element came with.
      Object.assign(element.properties, attributes);
    }
  }
  visit(painted, 'element', ({ properties }) => {
    delete properties['className'];
  });
  return painted;
}

function rulesOf(theme: Theme): readonly PaintRule[] {
  const rules = known.get(theme) ?? readRules(drawingSheet(), theme);
  known.set(theme, rules);
  return rules;
}
