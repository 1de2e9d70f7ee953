import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkLibraryDoors } from './library-doors.ts'

const planted: [string, string][] = [
  ['server/domains/users/a.ts', "import { PgBoss } from 'pg-boss'"],
  ['server/main.ts', "import pg from 'pg'"],
  ['server/domains/users/a.ts', "import type { PGlite } from '@electric-sql/pglite/contrib/citext'"],
  ['server/domains/sign-in/a.ts', "import { hash } from '@node-rs/argon2'"],
  ['server/platform/http/a.ts', "import pino from 'pino'"],
  ['server/domains/journal/a.ts', "import i18next from 'i18next'"],
  ['server/domains/groups/a.ts', "const phone = await import('libphonenumber-js')"],
  ['server/platform/http/a.ts', "import { RateLimiterPostgres } from 'rate-limiter-flexible'"],
  ['web/features/users/a.tsx', "import { Button } from 'react-aria-components'"],
]

test.each(planted)('%s: %s', (path, text) => {
  expect(checkLibraryDoors(plant({ [path]: text }))).toEqual([expect.stringContaining('beside its door')])
})

test('a second file that hashes is found', () => {
  const text = "import { hash } from '@node-rs/argon2'"
  const files = plant({ 'server/platform/secrets/a.ts': text, 'server/platform/secrets/b.ts': text })
  expect(checkLibraryDoors(files)).toEqual([
    'server/platform/secrets/b.ts:1 imports @node-rs/argon2, which only server/platform/secrets/a.ts may',
  ])
})

test('a library at its door, and in a test, is allowed', () => {
  const files = plant({
    'server/platform/database/a.ts': "import pg from 'pg'",
    'server/domains/users/a.test.ts': "import pg from 'pg'",
    'web/ui/button.tsx': "import { Button } from 'react-aria-components'",
  })
  expect(checkLibraryDoors(files)).toEqual([])
})
