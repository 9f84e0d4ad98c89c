import type { Page } from 'playwright-core';

/** A place to press that is too small, or too near another one. */
export interface SmallTarget {
  readonly words: string;
  /** CSS px. */
  readonly size: readonly [width: number, height: number];
  /** The words of what is too near to it. */
  readonly beside: string;
}

/**
 * Targets of a page that WCAG 2.2 does not let pass (2.5.8): smaller than 24 by 24 px, where a circle
 * 24 px wide around the middle of its box meets another target, or the circle of another small one.
 * Links amid the words of a sentence are left out, as the rule does, but not those that `always` finds.
 */
export function smallTargets(page: Page, always: string): Promise<SmallTarget[]> {
  return page.evaluate((always) => {
    const least = 24;
    interface Target {
      readonly element: Element;
      readonly box: DOMRect;
      readonly isSmall: boolean;
    }
    /** The words of its block that nobody can press. */
    const isAmidWords = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const copy = block?.cloneNode(true) as Element | undefined;
      for (const link of copy?.querySelectorAll('a, button, summary, small') ?? []) link.remove();
      return /\p{L}{2}/u.test(copy?.textContent ?? '');
    };
    const targets = [...document.querySelectorAll('a[href], button, summary, input, [role=button]')]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .flatMap((element): Target[] => {
        // Of a link on two lines, the longer piece.
        const [box] = [...element.getClientRects()].sort((a, b) => b.width - a.width);
        const isShown = box && box.width > 0 && box.right > 0 && box.bottom + scrollY > 0;
        if (!isShown || getComputedStyle(element).pointerEvents === 'none') return [];
        return [{ element, box, isSmall: box.width < least - 0.1 || box.height < least - 0.1 }];
      });
    const middle = ({ box }: Target) =>
      [box.left + box.width / 2, box.top + box.height / 2] as const;
    const meets = (small: Target, other: Target): boolean => {
      const [x, y] = middle(small);
      if (other.isSmall) {
        const [ox, oy] = middle(other);
        if (Math.hypot(x - ox, y - oy) < least) return true;
      }
      const { left, right, top, bottom } = other.box;
      const dx = Math.max(left - x, 0, x - right);
      const dy = Math.max(top - y, 0, y - bottom);
      return Math.hypot(dx, dy) < least / 2;
    };
    const wordsOf = ({ element }: Target) =>
      element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().slice(0, 40);
    return targets
      .filter(
        ({ element, isSmall }) => isSmall && (element.matches(always) || !isAmidWords(element)),
      )
      .flatMap((small) => {
        const near = targets.find((other) => other !== small && meets(small, other));
        if (!near) return [];
        const size = [Math.round(small.box.width), Math.round(small.box.height)] as const;
        return [{ words: wordsOf(small), size, beside: wordsOf(near) }];
      });
  }, always);
}
