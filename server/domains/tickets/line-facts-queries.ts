import { sql } from 'kysely'
import type { Mode, Named } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'

/** What a ticket tells of a permission: its words in both languages, and where it is set where Guichet does not set it. */
export interface PermissionFacts {
  /** `application:permission` */
  key: string
  application: string
  name_fr: string
  name_en: string
  description_fr: string | null
  description_en: string | null
  application_fr: string
  application_en: string
  icon: string
  color: string
  managed_fr: string | null
  managed_en: string | null
  managed_url: string | null
  /** Who decides about it in the transaction's organization; whether that may use the application at all. */
  mode: Mode
  is_offered: boolean
}

const ownOrganization = sql<string>`nullif(current_setting('guichet.organization_id', true), '')::uuid`

/** Of these permissions (`application:permission`), those that applications declare. Not Guichet's. */
export async function findPermissionFacts(tx: Db, keys: string[]): Promise<PermissionFacts[]> {
  if (keys.length === 0) return []
  return tx
    .selectFrom('application_permissions as p')
    .innerJoin('applications as a', 'a.id', 'p.application_id')
    .leftJoin('organization_modes as m', (join) =>
      join
        .on('m.organization_id', '=', ownOrganization)
        .onRef('m.application', '=', 'a.key')
        .onRef('m.permission', '=', 'p.permission'),
    )
    .leftJoin('organization_applications as e', (join) =>
      join.on('e.organization_id', '=', ownOrganization).onRef('e.application', '=', 'a.key'),
    )
    .select([
      sql<Mode>`coalesce(m.mode, p.mode)`.as('mode'),
      sql<boolean>`coalesce(e.is_enabled, a.for_all)`.as('is_offered'),
      sql<string>`a.key || ':' || p.permission`.as('key'),
      'a.key as application',
      'p.name_fr',
      'p.name_en',
      'p.description_fr',
      'p.description_en',
      'a.name_fr as application_fr',
      'a.name_en as application_en',
      'a.icon',
      'a.color',
      'p.managed_fr',
      'p.managed_en',
      'p.managed_url',
    ])
    .where('a.key', 'in', [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))])
    .where(sql<boolean>`a.key || ':' || p.permission = any (${sql.val(keys)}::text[])`)
    .execute()
}

/** The groups or companies of the transaction's organization with these ids, by id. */
export async function findNames(tx: Db, table: 'groups' | 'companies', ids: string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom(table)
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the vendor promises about requests that touch these applications, and whether two people must approve. */
export async function findPromise(
  tx: Db,
  organizationId: string,
  applications: string[],
  groups: string[],
): Promise<{ minutes: number; needsFourEyes: boolean; applications: string[] }> {
  const { rows } = await sql<{ minutes: number; needs_four_eyes: boolean; applications: string[] }>`
    select 60 * coalesce(min(coalesce(a.promise_hours, guichet_promise_hours())), guichet_promise_hours()) as minutes,
      coalesce(bool_or(a.needs_four_eyes), false) as needs_four_eyes,
      coalesce(array_agg(a.key order by a.key), '{}') as applications
    from applications a where a.key = any (${sql.val(applications)}::text[]) or a.key in (
      select r.application from group_rights r where r.organization_id = ${organizationId}
        and r.group_id = any (${sql.val(groups)}::uuid[]))`.execute(tx)
  const [found] = rows
  const isGuichet = applications.includes('guichet') ? ['guichet'] : []
  return {
    minutes: found?.minutes ?? 0,
    needsFourEyes: found?.needs_four_eyes ?? false,
    applications: [...isGuichet, ...(found?.applications ?? [])],
  }
}
