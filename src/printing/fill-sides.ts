/** Of a sheet within its margins, or of those margins together, px. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/**
 * The margins that a page asks for by `@page`, of the name that its body has or else of none, px.
 * Runs in the page.
 */
export function readMargins(): Area {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSPageRule)
    .filter(({ style }) => style.marginTop !== '');
  const name = getComputedStyle(document.body).getPropertyValue('page');
  const own = rules.find(({ selectorText }) => selectorText === name);
  const style = (own ?? rules.find(({ selectorText }) => selectorText === ''))?.style;
  if (!style) return { width: 0, height: 0 };
  const ruler = document.createElement('div');
  ruler.style.position = 'absolute';
  ruler.style.width = `calc(${style.marginLeft} + ${style.marginRight})`;
  ruler.style.height = `calc(${style.marginTop} + ${style.marginBottom})`;
  document.body.append(ruler);
  const { width, height } = ruler.getBoundingClientRect();
  ruler.remove();
  return { width, height };
}

/**
 * Fills each side that is to be full: its style grows with `--fit`, from -1 to 2, and takes the most
 * that keeps it on its sheet; what is left then is air between its blocks (`--air`), as far as that
 * is not a hole. Runs in the page, in a window as large as the sheet within its margins.
 */
export function fillSides(height: number): void {
  const steps = 30;
  const mostAir = 20;
  for (const side of document.querySelectorAll<HTMLElement>('.side:not(.short)')) {
    side.style.minHeight = '0';
    const heightAt = (step: number) => {
      side.style.setProperty('--fit', String(step / 10 - 1));
      return side.getBoundingClientRect().height;
    };
    let [low, high] = [0, steps];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (heightAt(middle) <= height) low = middle;
      else high = middle - 1;
    }
    const left = Math.max(0, height - heightAt(low)) / Math.max(1, side.children.length - 1);
    side.style.setProperty('--air', `${Math.min(left, mostAir).toFixed(2)}px`);
    side.style.minHeight = '';
  }
}
