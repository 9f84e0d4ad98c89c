import { Cache } from '../cache/cache.ts';
import type { CardChoices } from '../edition/card.ts';
import type { FigurePicture } from '../edition/pages/figure-files.ts';
import { CardFiles } from './card-files.ts';
import { keptFigurePng } from './picture-files.ts';

/** A card, or a figure as a picture, that is drawn before anybody asks for it. */
export type PictureJob = { readonly card: CardChoices } | { readonly figure: FigurePicture };

/** One of a thread, since it reads all code once to tell its version. */
const cache = new Cache(process.cwd());

/** Draws a picture into the cache, from where whoever asks for it takes it. */
export function keepPicture(job: PictureJob): void {
  if ('card' in job) new CardFiles(cache).cardOf(job.card);
  else keptFigurePng(cache, job.figure.words, job.figure.series);
}
