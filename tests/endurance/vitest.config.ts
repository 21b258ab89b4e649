import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/endurance/**/*.endurance.ts'],
    pool: 'forks',
    // One after the other: each of these wants the whole machine.
    fileParallelism: false,
    testTimeout: 1_200_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
    hookTimeout: 120_000,
  },
});
