import type { Element } from 'hast';
import { s } from 'hastscript';
import { measure } from '../charts/text.ts';
import { type CardSite, cardSize } from '../edition/card.ts';
import { drawWords, type Style } from './blocks.ts';
import { canSet, cut } from './card-lines.ts';
import { colourOf } from './theme.ts';

/** What every card keeps clear at its edges, px. */
export const margin = 44;
const tile = 44;
/** What stands above its owner ends here, px. */
export const ownerTop = cardSize.height - margin - tile;

/** Furniture, in the smallest words of a card: 9 px where it is shown 400 px wide. */
export const small: Style = {
  face: 'grotesk-regular',
  size: 27,
  leading: 34,
  fill: colourOf('muted', 'light'),
};
export const smallBold: Style = { ...small, face: 'grotesk-bold', fill: colourOf('ink', 'light') };

/** Words in one style. */
export interface Said {
  readonly words: string;
  readonly style: Style;
}

/** Where a line stands, px. */
export interface LinePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Between words of two styles on a line, px. */
const pairAir = 14;
/** Less room is not worth words that are cut, px. */
const leastRoom = 80;

/** Words on one line, and others behind them as far as they can be set and fit. */
function drawPair(first: Said, second: Said | undefined, place: LinePlace): Element[] {
  const { left, top, width } = place;
  const { style } = first;
  const words = cut(first.words, style, width);
  const used = measure(words, style.face, style.size) + pairAir;
  const drawn = drawWords(words, style, left, top);
  if (!second || !canSet(second.words, second.style.face) || width - used < leastRoom) {
    return [drawn];
  }
  const others = cut(second.words, second.style, width - used);
  return [drawn, drawWords(others, second.style, left + used, top)];
}

/** What a card is, and its subject: above everything else. */
export function drawKicker(what: string, subject: string | undefined, width: number): Element[] {
  const style: Style = { ...smallBold, fill: colourOf('accent', 'light') };
  const second = subject === undefined ? undefined : { words: subject, style: small };
  // Its capitals begin where the margin ends.
  const top = margin - (small.leading - small.size * 0.7) / 2;
  return drawPair({ words: what, style }, second, { left: margin, top, width });
}

/** Below the kicker, px. */
export const kickerBottom = margin + small.leading;

/**
 * Who publishes, at the foot of a card, and behind it the first of some words that fits: a date, say,
 * then a shorter one.
 */
export function drawOwner(site: CardSite, behind: readonly string[], width: number): Element[] {
  const indent = tile + 14;
  const place = { left: margin + indent, top: ownerTop, width: width - indent };
  return [drawTile(margin, ownerTop, tile), ...drawName(site, behind, place)];
}

/** The name, or the address where the name cannot be set, in a line as high as the tile. */
export function drawName(
  { name, address }: CardSite,
  behind: readonly string[],
  place: LinePlace,
): Element[] {
  const style: Style = { ...smallBold, leading: tile };
  const words = canSet(name, style.face) ? name : address;
  const room = place.width - measure(words, style.face, style.size) - pairAir;
  const second = behind.find(
    (one) => one !== words && measure(one, small.face, small.size) <= room,
  );
  const said =
    second === undefined ? undefined : { words: second, style: { ...small, leading: tile } };
  return drawPair({ words, style }, said, place);
}

/** The mark of components/Tile.astro, `size` px high. */
export function drawTile(left: number, top: number, size: number): Element {
  return s('path', {
    d: 'M1.5 1.5h29v29h-29zM8 25.5l8-19 8 19M12 16h8M10.3 20h11.4',
    transform: `translate(${left} ${top}) scale(${size / 32})`,
    fill: 'none',
    stroke: colourOf('accent', 'light'),
    strokeWidth: 2,
  });
}
