/**
 * Only what hangs is ended by the clock, ms: a busy machine takes ten times as long for the same work, and
 * how long that may be is for `npm run bench` to say.
 */
export const patience = 300_000;

/** What a test waits for may take so long, ms: less than the test, so that what did not come is named. */
export const waiting = 240_000;
