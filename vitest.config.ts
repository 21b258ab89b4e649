import { defineConfig } from 'vitest/config';

/** A shared machine may stall for a minute; what fails twice has failed. */
const retry = process.env['CI'] === undefined ? 0 : 1;

const db = (name: string, engine: 'embedded' | 'postgres') => ({
  test: {
    name,
    include: ['modules/**/*.db.test.ts', 'platform/**/*.db.test.ts', 'apps/**/*.db.test.ts', 'tests/*.db.test.ts'],
    globalSetup: ['tests/setup/database.ts'],
    env: { TEST_DATABASE: engine },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    retry,
  },
});

export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: ['node_modules/**', '**/*.db.test.ts', 'tests/journeys/**', 'tests/endurance/**', 'data/**', '.cache/**', 'dist/**'],
          testTimeout: 60_000,
          retry,
        },
      },
      db('embedded', 'embedded'),
      db('postgres', 'postgres'),
    ],
  },
});
