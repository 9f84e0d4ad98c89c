import { defineConfig } from 'vitest/config';
import { isPublished } from './tests/flagship/flagship.ts';

/**
 * Only what hangs is ended by the clock, ms: a busy machine takes ten times as long for the same work, and
 * how long that may be is for `npm run bench` to say.
 */
const patience = 300_000;

const browserTests = ['tests/browser/**/*.test.ts', 'tests/flagship/browser/**/*.test.ts'];

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
          exclude: [...browserTests, ...(isPublished ? [] : ['tests/flagship/**'])],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        test: {
          name: 'browser',
          include: browserTests,
          exclude: isPublished ? [] : ['tests/flagship/**'],
          globalSetup: ['tests/browser/set-up.ts'],
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
    ],
  },
});
