import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { missingOptionalPackages } from '../scripts/lockfile.ts'

test('package-lock.json holds every optional package, else npm ci refuses it: run node scripts/complete-lockfile.ts', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8')
  expect(missingOptionalPackages(JSON.parse(text))).toEqual({})
})

test('a missing package of another platform is found', () => {
  const optionalDependencies = {
    '@tool/cli-linux-x64-musl': '1.0.0',
    '@tool/cli-win32-arm64': '1.0.0',
    fsevents: '^2.0.0',
  }
  const packages = {
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies },
    'node_modules/@tool/cli-win32-arm64': { version: '1.0.0' },
  }
  expect(missingOptionalPackages({ packages })).toEqual({
    'node_modules/@tool/cli-linux-x64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
    },
  })
})
