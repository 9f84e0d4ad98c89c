import type { Element } from 'hast';
import { s } from 'hastscript';
import { encode } from 'uqr';

/** Width of the light frame without which readers do not find a code, in modules (ISO/IEC 18004). */
const quietZone = 4;

/**
 * A code that leads a telephone's camera to `text`: one black shape in a light frame that belongs
 * to it, `size` wide and high (any CSS length), with `name` as what it is called. Up to 15% of it
 * may be lost. Throws where `text` is too long for a code (2,331 bytes).
 */
export function drawQrCode(text: string, size: string, name: string): Element {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const width = data.length + 2 * quietZone;
  return s(
    'svg',
    {
      class: 'qr-code',
      role: 'img',
      ariaLabel: name,
      viewBox: `0 0 ${width} ${width}`,
      width: size,
      height: size,
      shapeRendering: 'crispEdges',
    },
    s('path', { d: data.map(rowPath).join('') }),
  );
}

/** The dark runs of one row, each as a rectangle. */
function rowPath(row: readonly boolean[], index: number): string {
  const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return [...dark.matchAll(/1+/g)]
    .map(({ index: x, 0: run }) => {
      const { length } = run;
      return `M${x + quietZone} ${index + quietZone}h${length}v1h-${length}z`;
    })
    .join('');
}
