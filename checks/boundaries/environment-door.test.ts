import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkEnvironmentDoor } from './environment-door.ts'

test('an environment variable read outside config.ts is found', () => {
  const files = plant({
    'server/main.ts': 'const port = process.env.PORT',
    'server/log.ts': "import { env } from 'node:process'",
  })
  expect(checkEnvironmentDoor(files)).toHaveLength(2)
})

test('config.ts, tests and a comment about process.env are allowed', () => {
  const files = plant({
    'server/config.ts': 'const port = process.env.PORT',
    'server/a.ts': '// process.env is read elsewhere',
    'server/testing/engine.ts': 'const engine = process.env.GUICHET_TEST_ENGINE',
    'scripts/a.ts': 'const ci = process.env.CI',
  })
  expect(checkEnvironmentDoor(files)).toEqual([])
})
