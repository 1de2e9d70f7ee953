import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillTenantTables } from '../../testing/tenant-rows.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import type { Db } from './tables.ts'
import { acrossOrganizations, inOrganization } from './transactions.ts'

const test = useTestApp()
/** Every organization may know the applications of the suite; the rules of the tables say who may write them. */
const vendors = [
  ...['applications', 'application_permissions', 'application_secrets'],
  ...['application_sections', 'application_duties', 'shared_groups', 'shared_group_permissions'],
]
let own: TestOrganization
let other: TestOrganization

beforeAll(async () => {
  own = await test.organization('dedans')
  other = await test.organization('dehors')
  for (const organization of [own, other]) {
    const admin = await test.signedIn(organization)
    const tag = await admin.post(`/organizations/${organization.slug}/tags`, { name: 'T' }, { 'idempotency-key': 'k' })
    await admin.patch(`/organizations/${organization.slug}/users/${organization.adminId}`, { tags: [tag.body.id] })
    await fillTenantTables(test.database, organization.id, organization.adminId)
  }
})

/** Tables that carry rows of organizations, by the column that says whose. */
async function tenantTables(): Promise<{ name: string; column: string }[]> {
  const rows = await asOwner(
    test.database,
    `select table_name as name, 'organization_id' as column from information_schema.columns
     where table_schema = 'public' and column_name = 'organization_id' order by table_name`,
  )
  return [...(rows as { name: string; column: string }[]), { name: 'organizations', column: 'id' }]
}

const countOf = async (tx: Db, table: string, column: string, id: string) => {
  const { rows } = await sql<{ all: number; own: number }>`
    select count(*)::int as all, count(*) filter (where ${sql.ref(column)} = ${id})::int as own
    from ${sql.table(table)}`.execute(tx)
  return rows[0]
}

describe('a transaction of one organization', () => {
  it('sees rows of its own and of no other, in every table', async () => {
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThanOrEqual(10)
    for (const { name, column } of tables) {
      const seen = await inOrganization(test.database.db, own.id, (tx) => countOf(tx, name, column, own.id))
      expect([name, seen?.all]).toEqual([name, seen?.own])
      expect([name, (seen?.own ?? 0) > 0]).toEqual([name, true])
    }
  })

  it('cannot change, delete or add a row of another', async () => {
    const refused = (run: (tx: Db) => Promise<unknown>) =>
      expect(inOrganization(test.database.db, own.id, run)).rejects.toMatchObject({ code: '42501' })
    await inOrganization(test.database.db, own.id, async (tx) => {
      const updated = await sql`update users set last_name = 'x' where organization_id = ${other.id}`.execute(tx)
      const deleted = await sql`delete from sessions where organization_id = ${other.id}`.execute(tx)
      expect([updated.numAffectedRows, deleted.numAffectedRows]).toEqual([0n, 0n])
    })
    const id = own.adminId
    await refused((tx) =>
      sql`insert into tags (organization_id, id, name) values (${other.id}, ${id}, 'x')`.execute(tx),
    )
    await refused((tx) => sql`update tags set organization_id = ${other.id}`.execute(tx))
  })

  it('reads nothing of the server’s own: settings, failures, migrations, roles’ passwords', async () => {
    const tables = await asOwner(
      test.database,
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    )
    const tenant = new Set((await tenantTables()).map((table) => table.name))
    const isServers = (name: string) => !tenant.has(name) && !vendors.includes(name)
    const serverOnly = tables.map((table) => String(table.name)).filter(isServers)
    expect(serverOnly).toContain('server_settings')
    for (const name of [...serverOnly, 'pg_authid']) {
      const reading = inOrganization(test.database.db, own.id, (tx) =>
        sql`select * from ${sql.table(name)}`.execute(tx),
      )
      await expect(reading, name).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('reads the vendor’s applications, but not their secrets, and writes none of them', async () => {
    const application = await asOwner(
      test.database,
      `insert into applications (id, key, name_fr, name_en, description_fr, description_en, icon, color, url, client_auth)
       values (gen_random_uuid(), 'x', 'x', 'x', 'x', 'x', 'box', 'pine', 'https://x.example', 'secret') returning id`,
    )
    const id = application[0]?.id
    await asOwner(test.database, `insert into application_secrets (application_id, secret_hash) values ($1, '')`, [id])
    await inOrganization(test.database.db, own.id, async (tx) => {
      const seen = await sql`select key from applications where key = 'x'`.execute(tx)
      const secrets = await sql`select application_id from application_secrets`.execute(tx)
      const changed = await sql`update applications set url = 'https://evil.example'`.execute(tx)
      const renewed = await sql`update application_secrets set secret_hash = 'x'`.execute(tx)
      expect([seen.rows.length, secrets.rows, changed.numAffectedRows, renewed.numAffectedRows]).toEqual([
        1,
        [],
        0n,
        0n,
      ])
    })
    const adding = inOrganization(test.database.db, own.id, (tx) =>
      sql`insert into application_permissions values (${id}, 'x', 'x', 'x', 1)`.execute(tx),
    )
    await expect(adding).rejects.toMatchObject({ code: '42501' })
  })

  it('learns no customer’s name, and decides nothing of what the vendor decides about it', async () => {
    const { offered, moved } = await inOrganization(test.database.db, own.id, async (tx) => ({
      offered: (await sql`select guichet_customer(${other.id}) as name, guichet_customer(${own.id}) as own`.execute(tx))
        .rows,
      moved: [
        await sql`update organization_modes set mode = 'give'`.execute(tx),
        await sql`delete from organization_applications`.execute(tx),
      ].map(({ numAffectedRows }) => numAffectedRows),
    }))
    expect([offered, moved]).toEqual([[{ name: null, own: null }], [0n, 0n]])
    const deciding = inOrganization(test.database.db, own.id, (tx) =>
      sql`insert into organization_modes values (${own.id}, 'offered', 'y', 'give')`.execute(tx),
    )
    await expect(deciding).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot be opened for text that is no organization', async () => {
    for (const id of ['', "x'; drop table users; --", own.id.toUpperCase(), `${own.id} `]) {
      await expect((async () => inOrganization(test.database.db, id, async () => undefined))()).rejects.toThrow(
        TypeError,
      )
    }
  })

  it('leaves neither role nor organization behind on its connection', async () => {
    await inOrganization(test.database.db, own.id, async () => undefined)
    await expect(inOrganization(test.database.db, own.id, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    const left = `select current_user <> 'guichet_app' as "isOwner", coalesce(current_setting('guichet.organization_id', true), '') as organization`
    for (const row of (await Promise.all([1, 2, 3, 4].map(() => asOwner(test.database, left)))).flat()) {
      expect(row).toEqual({ isOwner: true, organization: '' })
    }
  })
})

describe('without an organization', () => {
  it('no row of any table is visible', async () => {
    for (const { name } of await tenantTables()) {
      const count = await test.database.db.transaction().execute(async (tx) => {
        await sql`select set_config('role', 'guichet_app', true)`.execute(tx)
        return (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(tx)).rows
      })
      expect([name, count]).toEqual([name, [{ count: 0 }]])
    }
  })

  it('the search finds nobody', async () => {
    const found = await test.database.db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'guichet_app', true)`.execute(tx)
      const people = await sql`select guichet_search_users(array['a'])`.execute(tx)
      const cards = await sql`select guichet_search_contacts(array['x'])`.execute(tx)
      const tickets = await sql`select guichet_search_tickets(array['x'])`.execute(tx)
      return [...people.rows, ...cards.rows, ...tickets.rows]
    })
    expect(found).toEqual([])
  })
})

describe('C12: the journal', () => {
  it('is changed, emptied or deleted by neither of the server’s roles', async () => {
    const before = await asOwner(test.database, 'select * from journal order by id')
    for (const statement of [
      `update journal set actor_name = 'x'`,
      'delete from journal',
      'truncate journal',
      'drop table journal',
      'alter table journal disable row level security',
    ]) {
      const act = (tx: Db) => sql.raw(statement).execute(tx)
      await expect(inOrganization(test.database.db, own.id, act), statement).rejects.toMatchObject({ code: '42501' })
      await expect(acrossOrganizations(test.database.db, act), statement).rejects.toMatchObject({ code: '42501' })
    }
    expect(await asOwner(test.database, 'select * from journal order by id')).toEqual(before)
  })
})
