import { defineConfig } from 'vitest/config';

/**
 * Only what hangs is ended by the clock, ms: a busy machine takes ten times as long for the same work, and
 * how long that may be is for `npm run bench` to say.
 */
const patience = 300_000;

export default defineConfig({
  test: {
    // Most tests wait for a browser or a build: by itself one worker leaves a second core idle.
    maxWorkers: 2,
    globalSetup: ['tests/set-temporary.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/set-seed.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/set-up.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
