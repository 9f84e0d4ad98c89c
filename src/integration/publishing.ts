import type { PdfWish } from './will-print.ts';

let isReleased = false;

/** Says that what is built next is remembered as published: `npm run release` does. */
export function beginRelease(): void {
  isReleased = true;
}

/** Whether what is built is meant for readers, so that what only warns elsewhere stops it. */
export function isPublishing(pdf: PdfWish): boolean {
  return isReleased || pdf === 'required';
}
