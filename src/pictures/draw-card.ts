import type { Element } from 'hast';
import { s } from 'hastscript';
import { type CardWords, cardSize } from '../edition/card.ts';
import { drawClaim } from './card-claim.ts';
import { drawMarkCard, drawSite } from './card-site.ts';
import { drawStory } from './card-story.ts';
import { colourOf } from './theme.ts';

/**
 * A card as a picture of `cardSize`, painted by day. `undefined` where the fonts lack a letter of
 * words that it cannot do without, or where the figure has nothing that fits.
 */
export function drawCard(words: CardWords): Element | undefined {
  const drawn = draw(words);
  if (drawn === undefined) return undefined;
  const { width, height } = cardSize;
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      xmlnsXLink: 'http://www.w3.org/1999/xlink',
      stroke: 'none',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    s('rect', { width, height, fill: colourOf('paper', 'light') }),
    ...drawn,
  );
}

function draw(words: CardWords): Element[] | undefined {
  switch (words.kind) {
    case 'story':
      return drawStory(words);
    case 'claim':
      return drawClaim(words);
    case 'site':
      return drawSite(words);
    case 'mark':
      return drawMarkCard(words);
  }
}
