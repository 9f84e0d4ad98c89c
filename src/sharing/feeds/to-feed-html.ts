import type { Element, ElementContent, Properties } from 'hast';

/** What an element keeps: the rest is for our own style sheet and scripts, which a feed has not. */
const kept = ['href', 'src', 'alt', 'title', 'width', 'height', 'start'];

/**
 * A set tree as a reader's program can show it anywhere: no class, no id, no island; marks of
 * citations and notes in brackets, so that they stand off the words without a style sheet; every
 * address in full. `page` is the address of the article, which its anchors belong to.
 */
export function toFeedHtml(children: readonly ElementContent[], page: string): ElementContent[] {
  return children.flatMap((child) => (child.type === 'element' ? feed(child, page) : [child]));
}

function feed(element: Element, page: string): ElementContent[] {
  const { tagName, properties } = element;
  const children = isMark(element) ? [markWords(element)] : toFeedHtml(element.children, page);
  const isWrapper = tagName === 'span' || tagName === 'div';
  if (isWrapper) return children;
  return [{ ...element, properties: keep(properties, page), children }];
}

/** The small sign of a citation or a note. */
function isMark({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'a' && Array.isArray(className) && className.includes('cite');
}

/** "[3]", or "[3, p. 4]": what a screen reader hears, without the word for what it is. */
function markWords({ properties }: Element): ElementContent {
  const said = String(properties['ariaLabel']).replace(/^\S+ /, '');
  return { type: 'text', value: `[${said}]` };
}

function keep(properties: Properties, page: string): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => kept.includes(name))
      .map(([name, value]) => [
        name,
        name === 'href' || name === 'src' ? new URL(String(value), page).href : value,
      ]),
  );
}
