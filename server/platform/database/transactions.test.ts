import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import type { Db } from './tables.ts'
import { acrossOrganizations, enterOrganization, inOrganization, onCommit, spanOrganizations } from './transactions.ts'

const test = useTestApp()
let own: TestOrganization

beforeAll(async () => {
  own = await test.organization('dedans')
})

const within = <Result>(run: (tx: Db) => Promise<Result>) => inOrganization(test.database.db, own.id, run)
const insertTag = (tx: Db, name: string) =>
  sql`insert into tags (organization_id, id, name) values (${own.id}, gen_random_uuid(), ${name})`.execute(tx)
const tagsNamed = (name: string) => asOwner(test.database, 'select id from tags where name = $1', [name])
const stateNow = (tx: Db) =>
  sql<{ role: string; organization: string; id: string }>`select current_user as role,
    current_setting('guichet.organization_id') as organization, pg_current_xact_id()::text as id`.execute(tx)

it('leaves nothing behind when its first statement fails, nor when a later one does', async () => {
  await expect(within((tx) => sql`select 1 / 0`.execute(tx))).rejects.toMatchObject({ code: '22012' })
  const later = within(async (tx) => {
    await insertTag(tx, 'jamais')
    await sql`select 1 / 0`.execute(tx)
  })
  await expect(later).rejects.toMatchObject({ code: '22012' })
  expect(await tagsNamed('jamais')).toEqual([])
  const [outside] = await asOwner(test.database, `select current_setting('role') as role`)
  expect(outside).toEqual({ role: 'none' })
})

it('does nothing when nothing is asked of it, and its acts still follow', async () => {
  const acts: string[] = []
  await within(async (tx) => onCommit(tx, () => acts.push('done')))
  await expect(within(() => Promise.reject(new Error('stop')))).rejects.toThrow('stop')
  expect(acts).toEqual(['done'])
  await within((tx) => insertTag(tx, 'ensuite'))
  expect(await tagsNamed('ensuite')).toHaveLength(1)
})

it('is one transaction under its terms from the first statement to the last', async () => {
  const seen = await within(async (tx) => [(await stateNow(tx)).rows[0], (await stateNow(tx)).rows[0]])
  expect(seen[0]).toMatchObject({ role: 'guichet_app', organization: own.id })
  expect(seen[1]).toEqual(seen[0])
})

it('works under other terms for a part, and under its own again after it, also when the part fails', async () => {
  const termsNow = async (tx: Db) => {
    const state = (await stateNow(tx)).rows[0]
    return [state?.role, state?.organization]
  }
  const seen = await within(async (tx) => {
    const inside = await spanOrganizations(tx, () =>
      enterOrganization(tx, own.id, async () => termsNow(tx)).then(async (first) => [first, await termsNow(tx)]),
    )
    await expect(spanOrganizations(tx, () => Promise.reject(new Error('stop')))).rejects.toThrow('stop')
    return [...inside, await termsNow(tx)]
  })
  expect(seen).toEqual([
    ['guichet_app', own.id],
    ['guichet_system', ''],
    ['guichet_app', own.id],
  ])
})

it('sees one organization only in the part that enters it, and every one around it', async () => {
  const other = await test.organization('dehors')
  const count = async (tx: Db) =>
    (await sql<{ count: number }>`select count(*)::int as count from organizations`.execute(tx)).rows[0]?.count
  const seen = await acrossOrganizations(test.database.db, async (tx) => {
    const inside = await enterOrganization(tx, other.id, () => count(tx))
    return [inside, await count(tx)]
  })
  expect(seen).toEqual([1, 2])
})
