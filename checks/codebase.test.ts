import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allChecks } from './all-checks.ts'
import { readSourceFiles } from './source-files.ts'

const files = readSourceFiles()

test.each(Object.entries(allChecks))('%s', (_sentence, check) => {
  expect(check(files)).toEqual([])
})

test('every check is among those that run', () => {
  const texts = globSync('*/*.ts', { cwd: import.meta.dirname }).map((file) =>
    readFileSync(path.join(import.meta.dirname, file), 'utf8'),
  )
  const declared = texts.flatMap((text) => [...text.matchAll(/^export const (check\w+)/gm)].map(([, name]) => name))
  const list = readFileSync(path.join(import.meta.dirname, 'all-checks.ts'), 'utf8')
  expect(declared.filter((name) => !list.includes(`{ ${name} }`))).toEqual([])
})
