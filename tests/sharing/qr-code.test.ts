import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { drawQrCode } from '../../src/sharing/qr-code.ts';

const address = 'https://port.example/articles/a-bridge-that-was-built-for-cars/';

/** What a camera reads where the code is printed on paper of `background`. */
function read(code: Element, { width = 240, background = '#fff' } = {}): string | undefined {
  const svg = toHtml(code, { space: 'svg' }).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" ',
  );
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, background }).render();
  return jsQr(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}

test('a camera reads the address from the code', () => {
  expect(read(drawQrCode(address, '22mm', 'Code of the address'))).toBe(address);
});

test('any address of a site can be read', () => {
  const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true });
  fc.assert(
    fc.property(addresses, (any) => {
      expect(read(drawQrCode(any, '22mm', 'Code'), { width: 480 })).toBe(any);
    }),
    { numRuns: 40 },
  );
});

test('the code is one shape with a name, in a frame of four modules', () => {
  const code = drawQrCode('https://port.example/', '22mm', 'Code of port.example');
  expect(code.children).toHaveLength(1);
  expect(code.properties).toMatchObject({
    role: 'img',
    ariaLabel: 'Code of port.example',
    width: '22mm',
    height: '22mm',
    shapeRendering: 'crispEdges',
    // 25 modules and twice four.
    viewBox: '0 0 33 33',
  });
  expect(toHtml(code, { space: 'svg' })).toMatch(/<path d="M4 4h7v1h-7z/);
});

test('a code on paper that is not white still reads', () => {
  expect(read(drawQrCode(address, '22mm', 'Code'), { background: '#e8e4da' })).toBe(address);
});

test('a text that no code can hold is refused', () => {
  expect(() => drawQrCode('a'.repeat(3000), '22mm', 'Code')).toThrow(/too long/i);
});
