import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import './organization-table.ts'

export interface OrganizationRow {
  id: string
  slug: string
  name: string
  kind: 'customer' | 'provider'
}

/** Adds an organization, with the settings that every organization starts with. */
export async function insertOrganization(tx: Db, row: OrganizationRow): Promise<void> {
  await tx.insertInto('organizations').values(row).execute()
  await tx.insertInto('organization_settings').values({ organization_id: row.id }).execute()
}

/** Whether any organization exists yet. */
export async function anyOrganization(tx: Db): Promise<boolean> {
  return (await tx.selectFrom('organizations').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Makes simultaneous set-ups wait for each other, to the end of the transaction. */
export async function lockSetup(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('guichet.setup', 0))`.execute(tx)
}
