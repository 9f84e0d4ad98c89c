import type { Page } from 'playwright-core';

/** Does with a page what a reader could: every control, and every link but for following it. */
export async function tryEverything(page: Page): Promise<number> {
  const tried = await page.evaluate(async () => {
    window.print = () => {};
    // A link that is pressed would lead away from the page that is looked at.
    addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a[href]'))
        event.preventDefault();
    });
    const controls = document.querySelectorAll<HTMLElement | SVGElement>(
      'a[href], button, select, summary, input, textarea, [tabindex], [role="button"]',
    );
    for (const control of controls) {
      control.scrollIntoView();
      for (const type of [
        'pointerover',
        'pointerenter',
        'mouseover',
        'mouseenter',
        'pointermove',
      ]) {
        control.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse' }));
      }
      control.focus();
      control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      for (const key of ['ArrowRight', 'ArrowDown', 'Enter', 'Escape']) {
        control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      for (const option of control instanceof HTMLSelectElement ? control.options : []) {
        (control as HTMLSelectElement).value = option.value;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      if (!control.matches('a')) await new Promise(requestAnimationFrame);
    }
    return controls.length;
  });
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await page.waitForLoadState('networkidle');
  return tried;
}
