/** Minutes that it takes to read so many words. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
