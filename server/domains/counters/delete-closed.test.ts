import { beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../testing/browser.ts'
import { fillTenantTables } from '../../testing/tenant-rows.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'
import { deleteClosedJob } from './delete-closed.ts'

const test = useTestApp()
let provider: TestOrganization
let vendor: Browser

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
})

const runJob = () => deleteClosedJob(test.database).run({})
const close = async ({ id, slug }: TestOrganization) => {
  const body = { reason: 'Contrat terminé', name: `Organisation ${slug}`, afterDays: 1 }
  expect((await vendor.post(`/provider/organizations/${id}/close`, body)).status).toBe(200)
}
const dayComes = ({ id }: TestOrganization) =>
  asOwner(test.database, 'update organizations set delete_after = now() where id = $1', [id])

/** How many rows of each table name an organization in one of these columns. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const tables = await asOwner(
    test.database,
    `select table_name as name, column_name as "column" from information_schema.columns join information_schema.tables
       using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('organization_id', 'customer_id')`,
  )
  const counted: Record<string, number> = {}
  for (const { name, column } of tables) {
    const [row] = await asOwner(test.database, `select count(*)::int as count from ${name} where ${column} = $1`, [id])
    if (Number(row?.count) > 0) counted[`${name}.${column}`] = Number(row?.count)
  }
  return counted
}

describe('M2: a customer', () => {
  it('is not deleted before the day, nor when it was opened again, nor without having been closed', async () => {
    const [early, saved, open] = [
      await test.organization('tot'),
      await test.organization('sauvee'),
      await test.organization('ouverte'),
    ]
    await close(early)
    await close(saved)
    await dayComes(saved)
    expect((await vendor.post(`/provider/organizations/${saved.id}/reopen`)).status).toBe(200)
    await runJob()
    for (const { id } of [early, saved, open]) {
      expect((await vendor.get(`/provider/organizations/${id}`)).body.figures.users).toBe(1)
    }
  })

  it('is deleted with everything of it, and nothing of another; the vendor’s journal keeps that it was', async () => {
    const gone = await test.organization('partie')
    const kept = await test.organization('restee')
    for (const { id, adminId } of [gone, kept]) await fillTenantTables(test.database, id, adminId)
    const before = await rowsOf(kept.id)
    expect(Object.keys(await rowsOf(gone.id)).length).toBeGreaterThan(25)
    await close(gone)
    await dayComes(gone)
    await runJob()
    expect(await rowsOf(gone.id)).toEqual({})
    expect(await rowsOf(kept.id)).toEqual(before)
    expect((await vendor.get(`/provider/organizations/${gone.id}`)).status).toBe(404)
    const { items } = (await vendor.get(`/organizations/${provider.slug}/journal`)).body
    expect(items[0]).toMatchObject({
      kind: 'organization.deleted',
      sentence: [{ text: 'Toutes les données de ' }, { text: 'Organisation partie' }, { text: expect.any(String) }],
    })
    await runJob()
  })
})
