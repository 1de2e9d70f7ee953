import { sql } from 'kysely'
import type { Mode } from '../../../contract/index.ts'
import type { Cursor, Db } from '../../platform/database/index.ts'

/** A customer as the vendor's people see it in lists; `sort_name` is its place in the order. */
export interface CustomerRow {
  id: string
  slug: string
  name: string
  sort_name: string
  user_count: number
  application_count: number
}

const sortName = sql<string>`guichet_fold(organizations.name) collate "C"`

function customers(tx: Db, search: string | undefined) {
  const words = (search ?? '').split(/\s+/).filter(Boolean).slice(0, 8)
  const query = tx.selectFrom('organizations').where('organizations.kind', '=', 'customer')
  return words.reduce(
    (narrowed, word) =>
      narrowed.where(sql<boolean>`strpos(guichet_fold(organizations.name), guichet_fold(${word})) > 0`),
    query,
  )
}

/** A page of customers by name, accents and case ignored. The transaction must span organizations. */
export async function listCustomers(
  tx: Db,
  { search, cursor, limit }: { search: string | undefined; cursor: Cursor | null; limit: number },
): Promise<CustomerRow[]> {
  let page = customers(tx, search).select(['id', 'slug', 'name', sortName.as('sort_name')])
  if (cursor) page = page.where(sql<boolean>`(${sortName}, id) > (${cursor.value}, ${cursor.id}::uuid)`)
  const shown = page.orderBy('sort_name').orderBy('id').limit(limit).as('shown')
  return tx
    .selectFrom(shown)
    .selectAll('shown')
    .select([
      sql<number>`(select count(*) from users where organization_id = shown.id and type <> 'connector')`.as(
        'user_count',
      ),
      sql<number>`(select count(*) from applications a left join organization_applications e
        on e.organization_id = shown.id and e.application = a.key
        where coalesce(e.is_enabled, a.for_all))`.as('application_count'),
    ])
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
}

/** How many customers match. The transaction must span organizations. */
export async function countCustomers(tx: Db, search: string | undefined): Promise<number> {
  const row = await customers(tx, search).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return row.count
}

/** The name of a customer; null for no customer, and for everybody but the vendor's own people. */
export async function findCustomerName(tx: Db, id: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`select guichet_customer(${id}::uuid) as name`.execute(tx)
  return rows[0]?.name ?? null
}

/** Makes decisions about one customer wait for each other, to the end of the transaction. */
export async function lockCustomer(tx: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`guichet.customer ${id}`}, 0))`.execute(tx)
}

interface Place {
  organizationId: string
  application: string
}

/** Keeps whether a customer may use an application; null: as the application says. */
export async function storeEnabled(tx: Db, place: Place, isEnabled: boolean | null): Promise<void> {
  await tx
    .deleteFrom('organization_applications')
    .where('organization_id', '=', place.organizationId)
    .where('application', '=', place.application)
    .execute()
  if (isEnabled === null) return
  const row = { organization_id: place.organizationId, application: place.application, is_enabled: isEnabled }
  await tx.insertInto('organization_applications').values(row).execute()
}

/** Keeps who decides about permissions in a customer's organization; null: as the application says. Others stay. */
export async function storeModes(tx: Db, place: Place, modes: Map<string, Mode | null>): Promise<void> {
  if (modes.size === 0) return
  await tx
    .deleteFrom('organization_modes')
    .where('organization_id', '=', place.organizationId)
    .where('application', '=', place.application)
    .where('permission', 'in', [...modes.keys()])
    .execute()
  const rows = [...modes].flatMap(([permission, mode]) =>
    mode ? [{ organization_id: place.organizationId, application: place.application, permission, mode }] : [],
  )
  if (rows.length > 0) await tx.insertInto('organization_modes').values(rows).execute()
}
