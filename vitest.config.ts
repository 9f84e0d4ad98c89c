import { defineConfig } from 'vitest/config';

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
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/set-up.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
