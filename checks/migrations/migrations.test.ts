import { expect, test } from 'vitest'
import { plant } from '../source-files.ts'
import { hashesOf } from './recorded-migrations.ts'
import { checkMigrations } from './unedited-migrations.ts'

const first = { 'server/platform/database/migrations/0001.ts': 'create table a' }
const check = checkMigrations(hashesOf(plant(first)))

test('an edited migration is found', () => {
  const files = plant({ 'server/platform/database/migrations/0001.ts': 'create table b' })
  expect(check(files)).toEqual([expect.stringContaining('was edited')])
})

test('a removed migration is found', () => {
  expect(check([])).toEqual([expect.stringContaining('was removed')])
})

test('a new migration must be recorded', () => {
  const files = plant({ ...first, 'server/platform/database/migrations/0002.ts': '' })
  expect(check(files)).toEqual([expect.stringContaining('0002.ts:1 is not recorded')])
})

test('recorded migrations are allowed', () => {
  expect(check(plant(first))).toEqual([])
})
