import type { Element } from 'hast';
import { cardSize, type SiteWords, type TileWords } from '../edition/card.ts';
import { canSet, drawLines, largest, linesOf } from './card-lines.ts';
import { drawName, drawTile, margin, ownerTop, small, smallBold } from './card-parts.ts';

const tile = 264;
const tileLeft = cardSize.width - margin - tile;
const width = tileLeft - margin - 84;
const sizes = [112, 100, 88, 76, 64, 54, 46];

/** What the site is: its tagline, its description, and the mark at large. */
export function drawSite({ site, tagline, description }: SiteWords): Element[] | undefined {
  if (!canSet(tagline, 'newsreader-display')) return undefined;
  const style = { ...small, size: 32, leading: 42 };
  const [top, bottom, air] = [margin - 16, ownerTop - 24, 22];
  const said = largest(tagline, sizes, width, bottom - top - air - 3 * style.leading);
  const below = top + said.height + air;
  const room = Math.floor((bottom - below) / style.leading);
  return [
    ...drawLines(said, margin, top),
    ...(canSet(description, style.face)
      ? drawLines(linesOf(description, style, width, room), margin, below)
      : []),
    drawTile(tileLeft, margin, tile),
    ...drawName(site, [site.address], { left: margin, top: ownerTop, width }),
  ];
}

/** The mark and the address, for a site whose own words are in letters that the fonts lack. */
export function drawMarkCard({ site }: TileWords): Element[] {
  const style = { ...smallBold, size: 64, leading: 80 };
  const address = linesOf(site.address, style, cardSize.width - 2 * margin, 2);
  const top = cardSize.height - margin - address.height + 14;
  return [drawTile(margin, margin, tile), ...drawLines(address, margin, top)];
}
