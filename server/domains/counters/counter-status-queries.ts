import { sql } from 'kysely'
import type { OrganizationStatus } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { CounterRow } from './counter.ts'

/** A customer, held against other decisions about it to the end of the transaction, which must span organizations. */
export async function lockCounter(tx: Db, id: string): Promise<CounterRow | undefined> {
  return tx
    .selectFrom('organizations')
    .select([
      'id',
      'slug',
      'name',
      'municipality',
      'email_domains',
      'status',
      'status_reason',
      'delete_after',
      'is_decided_by_provider',
      'created_at',
      'version',
    ])
    .where('id', '=', id)
    .where('kind', '=', 'customer')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface CounterDetails {
  name: string
  municipality: string | null
  emailDomains: string[]
  isDecidedByProvider: boolean
}

/** Writes what the vendor says of a customer, and counts its version up. */
export async function storeDetails(tx: Db, id: string, details: CounterDetails): Promise<void> {
  const { name, municipality, emailDomains, isDecidedByProvider } = details
  await tx
    .updateTable('organizations')
    .set({
      name,
      municipality,
      email_domains: emailDomains,
      is_decided_by_provider: isDecidedByProvider,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Opens, suspends or closes a customer's counter; one that is closed is deleted after so many days. */
export async function storeStatus(
  tx: Db,
  id: string,
  next: { status: OrganizationStatus; reason: string | null; deleteAfterDays: number | null },
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({
      status: next.status,
      status_reason: next.reason,
      delete_after: sql<Date | null>`now() + make_interval(days => ${next.deleteAfterDays}::int)`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Whether an address is another organization's, or reads like the id of one. The transaction must span organizations. */
export async function isSlugTaken(tx: Db, slug: string): Promise<boolean> {
  const other = await tx
    .selectFrom('organizations')
    .select('id')
    .where((where) => where.or([where('slug', '=', slug), sql<boolean>`id::text = ${slug}`]))
    .executeTakeFirst()
  return other !== undefined
}

/** The closed customers whose day has come. */
export async function listToDelete(tx: Db): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('status', '=', 'closed')
    .where('delete_after', '<=', sql<Date>`now()`)
    .execute()
}

// What others point to goes after what points to it; the rest goes with the organization itself.
const inOrder = ['oidc_artifacts', 'users', 'contacts', 'companies', 'groups'] as const

/** Deletes everything of a customer whose day has come. Returns whether it did: it may have been opened again. */
export async function deleteCounter(tx: Db, id: string): Promise<boolean> {
  const due = await tx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'customer')
    .where('status', '=', 'closed')
    .where('delete_after', '<=', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst()
  if (!due) return false
  await sql`delete from caller_calls where customer_id = ${id}`.execute(tx)
  for (const table of inOrder) await sql`delete from ${sql.table(table)} where organization_id = ${id}`.execute(tx)
  await tx.deleteFrom('organizations').where('id', '=', id).execute()
  return true
}

/** The vendor's organization, or undefined on a server without. */
export async function findProvider(tx: Db): Promise<{ id: string } | undefined> {
  return tx.selectFrom('organizations').select('id').where('kind', '=', 'provider').executeTakeFirst()
}
