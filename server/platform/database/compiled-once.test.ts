import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestApp } from '../../testing/test-app.ts'
import { compiledOnce } from './compiled-once.ts'
import { oneStatementAcross } from './transactions.ts'

const test = useTestApp()

it('refuses a statement that would be built after a value', () => {
  const byText = compiledOnce((db, slug: string) =>
    db.selectFrom('organizations').select(sql.raw(`'${slug}'`).as('it')),
  )
  expect(() => byText(test.database.db, 'x')).toThrow(TypeError)
})

it('is built once, and filled with the values of each use', async () => {
  let built = 0
  const statement = compiledOnce((db, slug: string, kind: 'customer' | 'provider') => {
    built += 1
    return db.selectFrom('organizations').select('slug').where('slug', '=', slug).where('kind', '=', kind)
  })
  const { db } = test.database
  await test.organization('dedans')
  await test.organization('dehors', 'provider')
  const ask = (slug: string, kind: 'customer' | 'provider') =>
    oneStatementAcross(test.database, statement(db, slug, kind))
  expect(await ask('dedans', 'customer')).toEqual([{ slug: 'dedans' }])
  expect(await ask('dehors', 'provider')).toEqual([{ slug: 'dehors' }])
  expect(await ask('dehors', 'customer')).toEqual([])
  expect(built).toBe(1)
})
