import { configDefaults, defineConfig } from 'vitest/config'

// These start processes on the embedded database: the run on PostgreSQL would only repeat them.
const embeddedOnly = [
  'server/main.test.ts',
  'server/platform/database/{power-cut,kill-nine}.test.ts',
  'server/domains/messages/kill-nine.test.ts',
]
const isPostgresRun = process.env.GUICHET_TEST_ENGINE === 'postgres'

// Two processors are what a small build machine has; each worker of the server project carries a database.
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: { name: 'checks', environment: 'node', include: ['{checks,scripts}/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'server',
          environment: 'node',
          include: ['{server,contract,demo}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...(isPostgresRun ? embeddedOnly : [])],
          globalSetup: 'server/testing/template-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Jobs begin when they can: on a busy machine that is not within a second.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      { test: { name: 'web', environment: 'node', include: ['web/**/*.test.ts'] } },
    ],
  },
})
