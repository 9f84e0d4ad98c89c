/** A colour as red, green, blue (0 to 255) and alpha (0 to 1). */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a colour as browsers compute it, "rgb(93, 99, 110)" or "rgba(0, 0, 0, 0.5)". Throws at any other. */
export function parseColour(text: string): Colour {
  const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (!match) throw new Error(`parseColour: not a computed colour: ${text}`);
  const [, red, green, blue, alpha = '1'] = match;
  return [Number(red), Number(green), Number(blue), Number(alpha)];
}

/** What is seen of a colour laid over an opaque one. */
export function over(top: Colour, ground: Colour): Colour {
  const mix = (channel: 0 | 1 | 2) => top[channel] * top[3] + ground[channel] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it for sRGB. */
export function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio from 1 to 21 of a colour on an opaque ground, as WCAG 2.2 defines it. */
export function contrast(colour: Colour, ground: Colour): number {
  const [dark = 0, light = 0] = [luminance(over(colour, ground)), luminance(ground)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}
