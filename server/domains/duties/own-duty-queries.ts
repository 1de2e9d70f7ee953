import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import type { OrganizationDutiesTable } from './duty-table.ts'

/** A duty that the organization declared itself, as stored. */
export type OwnDutyRow = Pick<
  OrganizationDutiesTable,
  | 'duty'
  | 'kind'
  | 'label_fr'
  | 'label_en'
  | 'help_fr'
  | 'help_en'
  | 'edited_by'
  | 'is_seen_by_person'
  | 'is_seen_by_provider'
> & { id: string; options: { key: string; label: { fr: string; en: string } }[] }

const ownDuties = (tx: Db) =>
  tx
    .selectFrom('organization_duties')
    .select([
      'id',
      'duty',
      'kind',
      'label_fr',
      'label_en',
      'help_fr',
      'help_en',
      'options',
      'edited_by',
      'is_seen_by_person',
      'is_seen_by_provider',
    ])

/** One of the organization's own duties by its id, held against other writers; undefined when there is none. */
export async function findOwnDutyForUpdate(tx: Db, id: string): Promise<OwnDutyRow | undefined> {
  return ownDuties(tx).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The id of one of the organization's own duties, or undefined. */
export async function findOwnDutyId(tx: Db, key: string): Promise<string | undefined> {
  return (await ownDuties(tx).where('duty', '=', key).executeTakeFirst())?.id
}

/** How many duties the organization declared. */
export async function countOwnDuties(tx: Db): Promise<number> {
  const row = await tx
    .selectFrom('organization_duties')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Adds a duty of the organization's own, as the last. */
export async function insertOwnDuty(tx: Db, row: Omit<Insertable<OrganizationDutiesTable>, 'place'>): Promise<void> {
  const place = sql<number>`(select coalesce(max(place), -1) + 1 from organization_duties)`
  await tx
    .insertInto('organization_duties')
    .values({ ...row, place })
    .execute()
}

/** Changes a duty of the organization's own. */
export async function updateOwnDuty(tx: Db, id: string, row: Updateable<OrganizationDutiesTable>): Promise<void> {
  await tx.updateTable('organization_duties').set(row).where('id', '=', id).execute()
}

/** Removes a duty of the organization's own. What people have of it stays without effect, for as long as none takes its key. */
export async function deleteOwnDuty(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('organization_duties').where('id', '=', id).execute()
}

/** Forgets what people had of an earlier duty of this key. */
export async function forgetValues(tx: Db, key: string): Promise<void> {
  await tx.deleteFrom('user_duties').where('application', '=', '').where('duty', '=', key).execute()
}

/** For how many people one of the organization's own duties is filled in, whatever it says. */
export async function countPeople(tx: Db, key: string): Promise<number> {
  const row = await tx
    .selectFrom('user_duties')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('application', '=', '')
    .where('duty', '=', key)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Which of these options of one of the organization's own duties somebody has. */
export async function optionsInUse(tx: Db, key: string, options: string[]): Promise<string[]> {
  if (options.length === 0) return []
  const rows = await tx
    .selectFrom('user_duties')
    .select('value')
    .distinct()
    .where('application', '=', '')
    .where('duty', '=', key)
    .where('value', 'in', options)
    .execute()
  return rows.map(({ value }) => value)
}
