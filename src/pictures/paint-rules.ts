import { selectorSpecificity } from '@csstools/selector-specificity';
import { type ChildNode, type Declaration, parse, type Rule } from 'postcss';
import parser from 'postcss-selector-parser';
import { resolve, type Theme } from './theme.ts';

/** What one selector says, as attributes of SVG under their names in a tree, e.g. strokeWidth. */
export interface PaintRule {
  readonly selector: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a stylesheet can say and an attribute too. What else it says needs a page, and stays there. */
const attributes = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'paint-order',
  'opacity',
  'visibility',
  'color',
  'font-size',
  'font-weight',
  'text-anchor',
]);

/** A picture in a file is never pointed at, and has no more elements than its tree. */
const needsPage = /:(?:hover|focus|active|target|visited)|::/;

/**
 * The rules of a stylesheet for one theme, the weakest first: whoever applies them in order has
 * the cascade. At-rules are left out; they speak of screens, and a file does not know its own.
 * Throws at what would change the cascade: `!important`, nested rules, custom properties.
 */
export function readRules(css: string, theme: Theme): PaintRule[] {
  const weighed = parse(css)
    .nodes.filter((node): node is Rule => node.type === 'rule')
    .flatMap((rule) => {
      const attributes = attributesOf(rule, theme);
      return rule.selectors
        .filter((selector) => !needsPage.test(selector))
        .map((selector) => ({ selector, attributes }));
    })
    .filter(({ attributes }) => Object.keys(attributes).length > 0);
  return weighed.sort((a, b) => specificity(a.selector) - specificity(b.selector));
}

function attributesOf(rule: Rule, theme: Theme): Record<string, string> {
  return Object.fromEntries(
    rule.nodes
      .filter((node) => isDeclaration(node, rule))
      .filter(({ prop }) => attributes.has(prop))
      .map(({ prop, value }) => [propertyName(prop), unitless(resolve(value, theme))]),
  );
}

function isDeclaration(node: ChildNode, rule: Rule): node is Declaration {
  if (node.type === 'comment') return false;
  const isPlain = node.type === 'decl' && !node.important && !node.prop.startsWith('--');
  if (!isPlain)
    throw new Error(`readRules: "${rule.selector}" says ${node}, which has no attribute`);
  return true;
}

/** "stroke-width" is strokeWidth in a tree. */
function propertyName(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Lengths in px are plain numbers in SVG, and some programs read only those. */
function unitless(value: string): string {
  return value.replace(/(\d)px\b/g, '$1');
}

/** How strong a selector is, as one number: ids before classes before types (Selectors 4, §17). */
export function specificity(selector: string): number {
  const { a: ids, b: classes, c: types } = selectorSpecificity(parser().astSync(selector));
  return 1_000_000 * ids + 1000 * classes + types;
}
