import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { consoleUrl, port } from './e2e/addresses.ts'
import { demoPassword } from './e2e/demo-password.ts'
import { findInstalledChromium } from './scripts/find-chromium.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // One demo serves every test, and two processors are what a small build machine has.
  workers: 1,
  forbidOnly: true,
  // Build machines are shared: what fails once under load and then passes is named in the report as flaky, to be mended.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: consoleUrl,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || findInstalledChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" demo/run-demo.ts`,
    url: `${consoleUrl}/readyz`,
    timeout: 240_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      GUICHET_DATA_DIR: process.env.GUICHET_E2E_DATA_DIR ?? path.resolve('test-results/data'),
      GUICHET_DEMO_PASSWORD: demoPassword,
      GUICHET_LOG_LEVEL: 'error',
    },
  },
})
