/** The moment that publication dates are held against: the clock, or `SOURCE_DATE_EPOCH` for builds that must repeat. */
export function momentNow(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  // As articles have it: without a part of a second, which would come before its end.
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().replace(/\.\d+Z$/, 'Z');
}
