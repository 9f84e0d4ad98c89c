import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding } from '../finding.ts';
import { attribute, offsetOf, type ParsedPage } from '../parse-page.ts';

const named = ['ariaLabel', 'ariaLabelledBy', 'title'];

/** Pictures, drawings and frames have a name, or say that they are decoration (WCAG 1.1.1, 4.1.2). */
export function checkAlternatives({ tree }: ParsedPage): Finding[] {
  const findings: Finding[] = [];
  visit(tree as Root, 'element', (element) => {
    // Nothing within is told to anybody.
    if (attribute(element, 'ariaHidden') === 'true') return SKIP;
    const missing = missingIn(element);
    if (missing) {
      findings.push({
        rule: 'alternative-given',
        offset: offsetOf(element),
        found: `<${element.tagName}> ${missing}`,
        wanted: 'words for who does not see it',
        hint: 'say what it shows, or mark it as decoration with aria-hidden',
      });
    }
    return element.tagName === 'svg' ? SKIP : undefined;
  });
  return findings;
}

function missingIn(element: Element): string | undefined {
  const hasName = named.some((name) => (attribute(element, name) ?? '').trim() !== '');
  switch (element.tagName) {
    case 'img':
    case 'area':
      return attribute(element, 'alt') === undefined ? 'without alt' : undefined;
    case 'svg': {
      const hasTitle = element.children.some(
        (child) => child.type === 'element' && child.tagName === 'title',
      );
      if (!hasName && !hasTitle) return 'without a name';
      return attribute(element, 'role') === 'img' ? undefined : 'without role="img"';
    }
    case 'iframe':
    case 'object':
    case 'embed':
    case 'video':
    case 'audio':
      return hasName ? undefined : 'without a name';
    default:
      return undefined;
  }
}
