import { expect, test } from 'vitest'
import { allChecks } from './all-checks.ts'
import { readSourceFiles } from './source-files.ts'

const files = readSourceFiles()

test.each(Object.entries(allChecks))('%s', (_sentence, check) => {
  expect(check(files)).toEqual([])
})
