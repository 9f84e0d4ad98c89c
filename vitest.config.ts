import { defineConfig } from 'vitest/config';
import { isPublished } from './tests/flagship/flagship.ts';
import { patience, waiting } from './tests/patience.ts';

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
          expect: { poll: { timeout: waiting } },
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
          expect: { poll: { timeout: waiting } },
        },
      },
    ],
  },
});
