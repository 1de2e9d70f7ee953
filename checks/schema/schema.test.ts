import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, databaseOver, migrate, openInMemory } from '../../server/platform/database/index.ts'
import { migrations } from '../../server/platform/database/migrate.ts'
import { allSealed } from '../../server/wiring/all-sealed.ts'
import { describeSchema } from './describe-schema.ts'
import { sealedColumnFaults } from './sealed-columns.ts'
import { roleFaults, tenantTableFaults } from './tenant-tables.ts'

type Opened = { db: Db; pool: Awaited<ReturnType<typeof openInMemory>>['pool'] }

const opened: { close: () => Promise<void> }[] = []

const open = async (): Promise<Opened> => {
  const memory = await openInMemory()
  opened.push(memory)
  return { pool: memory.pool, db: databaseOver(memory.pool, 'embedded', 'memory', memory.close).db }
}

let fresh: Opened

beforeAll(async () => {
  fresh = await open()
  await migrate(fresh.db)
})

afterAll(async () => {
  for (const { close } of opened) await close()
})

test('a fresh schema equals an upgraded one', async () => {
  const upgraded = await open()
  for (const name of Object.keys(migrations)) await migrate(upgraded.db, name)
  expect(await describeSchema(upgraded.pool)).toEqual(await describeSchema(fresh.pool))
})

test('tables of an organization cannot be reached from another', async () => {
  expect(await tenantTableFaults(fresh.pool)).toEqual([])
})

test('the roles of the server own nothing and cannot rewrite the journal', async () => {
  expect(await roleFaults(fresh.pool)).toEqual([])
})

test('what is sealed is sealed anew when the secret key is replaced', async () => {
  expect(await sealedColumnFaults(fresh.pool, allSealed)).toEqual([])
})

test('planted faults are found', async () => {
  const planted = await open()
  await migrate(planted.db)
  const before = await describeSchema(planted.pool)
  await planted.pool.query('create table weather (id uuid primary key, organization_id uuid not null)')
  await planted.pool.query('grant delete on journal to guichet_app; alter table tags owner to guichet_system')
  expect(await tenantTableFaults(planted.pool)).toEqual([
    'weather does not have organization_id first in its primary key',
    'weather has no row-level security',
    'weather has no policy that binds guichet_app to its organization',
  ])
  expect(await roleFaults(planted.pool)).toEqual([
    'tags is owned by guichet_system',
    'guichet_app may DELETE the journal',
  ])
  await planted.pool.query('alter table tags add column note_sealed text')
  expect(await sealedColumnFaults(planted.pool, [...allSealed, { table: 'tags', column: 'gone_sealed' }])).toEqual([
    'tags.note_sealed is not among server/wiring/all-sealed.ts',
    'tags.gone_sealed is listed, but there is no such column',
  ])
  expect(await describeSchema(planted.pool)).not.toEqual(before)
})
