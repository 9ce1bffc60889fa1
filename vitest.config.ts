import { defineConfig } from 'vitest/config';

/** Files that set what a whole process shares (environment, streams, modules, clock), or that start and kill others. */
const ALONE = [
  'test/{architecture,docs,faults,infra,journeys,soak,stored-forms}/**/*.test.{ts,tsx}',
  'test/functions/*/handler.test.ts',
  'test/adapters/lambda/event-handler.test.ts',
  'test/use-cases/join-attack/canaries.test.ts',
];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself it leaves one of two cores idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // The others share a process, so that it reads the product's modules once: a third of their time.
        test: { name: 'together', isolate: false, include: ['test/**/*.test.{ts,tsx}'], exclude: ALONE },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
