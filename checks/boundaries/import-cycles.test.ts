import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { checkImportCycles } from './import-cycles.ts'

test('a cycle of three files is found once, with its way round', () => {
  const files = plant({
    'server/a.ts': "import { b } from './b.ts'",
    'server/b.ts': "export * from './c.ts'",
    'server/c.ts': "import type { A } from './a.ts'",
    'server/d.ts': "import { a } from './a.ts'",
  })
  expect(checkImportCycles(files)).toEqual([
    'server/a.ts:1 is imported by itself: server/a.ts -> server/b.ts -> server/c.ts -> server/a.ts',
  ])
})

test('two ways to the same file are no cycle', () => {
  const files = plant({
    'server/a.ts': "import { b } from './b.ts'\nimport { c } from './c.ts'",
    'server/b.ts': "import { c } from './c.ts'",
    'server/c.ts': "import { z } from 'zod'",
  })
  expect(checkImportCycles(files)).toEqual([])
})
