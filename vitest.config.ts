import { defineConfig } from 'vitest/config'

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
          globalSetup: 'server/testing/template-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'web', environment: 'node', include: ['web/**/*.test.ts'] } },
    ],
  },
})
