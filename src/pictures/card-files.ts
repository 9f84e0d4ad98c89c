import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Cache } from '../cache/cache.ts';
import type { Card, CardChoices } from '../edition/card.ts';
import { addressOf } from '../model/address.ts';
import { drawCard } from './draw-card.ts';
import { toSvg } from './figure-picture.ts';
import { rasterizeSmall } from './rasterize.ts';

/** A card as it is kept: which of its choices it shows, and the PNG in Base64. */
interface KeptCard {
  readonly chosen: number;
  readonly png: string;
}

/** Cards as files: each is drawn once, and taken from the cache when it was drawn before. */
export class CardFiles {
  private readonly cache: Pick<Cache, 'keep' | 'has'>;
  /** Those that were asked for already, by what they show. */
  private readonly known = new Map<string, Card>();

  constructor(cache: Pick<Cache, 'keep' | 'has'>) {
    this.cache = cache;
  }

  /** The address of a card and its words. Its name is a hash of its bytes. */
  cardOf(choices: CardChoices): Card {
    const key = keyOf(choices);
    const known = this.known.get(key);
    if (known) return known;
    const { chosen, png } = this.kept(choices);
    const hash = createHash('sha256').update(Buffer.from(png, 'base64')).digest('hex');
    const card = {
      address: addressOf.card(hash.slice(0, 16)),
      alt: choices[chosen]?.alt ?? '',
    };
    this.known.set(key, card);
    return card;
  }

  /** The PNG of a card. */
  bytesOf(choices: CardChoices): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.from(this.kept(choices).png, 'base64'));
  }

  /** Whether a card was drawn before, now or in an earlier build. */
  has(choices: CardChoices): boolean {
    const key = keyOf(choices);
    return this.known.has(key) || this.cache.has('card', [key]);
  }

  /** Of many cards those that were not, each once. */
  notDrawn(all: readonly CardChoices[]): CardChoices[] {
    const each = new Map(all.map((choices) => [keyOf(choices), choices]));
    return [...each.values()].filter((choices) => !this.has(choices));
  }

  private kept(choices: CardChoices): KeptCard {
    return this.cache.keep('card', [keyOf(choices)], () => make(choices));
  }
}

/** All that decides what a card looks like, beside the code. */
function keyOf(choices: CardChoices): string {
  return JSON.stringify(choices.map(({ words }) => words));
}

function make(choices: CardChoices): KeptCard {
  for (const [chosen, { words }] of choices.entries()) {
    const card = drawCard(words);
    if (!card) continue;
    const png = rasterizeSmall(toSvg(card, { lacking: 'boxes' }));
    return { chosen, png: Buffer.from(png).toString('base64') };
  }
  throw new Error('CardFiles: the last choice of a card must be one that can always be set');
}
