import { type Expression, sql } from 'kysely'
import type { DeclaredDuty } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { ApplicationPermission, ApplicationSection, Bilingual, Declared } from './application.ts'

const names = (column: string) =>
  sql<Bilingual>`jsonb_build_object('fr', ${sql.ref(`${column}_fr`)}, 'en', ${sql.ref(`${column}_en`)})`

const namesOrNull = (column: string) =>
  sql<Bilingual | null>`case when ${sql.ref(`${column}_fr`)} is not null then ${names(column)} end`

type DeclaringTable = 'application_sections' | 'application_permissions' | 'application_duties'

/** Every row that an application declares in a table, as objects in order. The application is that of the outer query. */
const listOf = <Item>(table: DeclaringTable, item: Expression<unknown>) =>
  sql<Item[]>`coalesce((select jsonb_agg(${item} order by place) from ${sql.table(table)}
    where application_id = applications.id), '[]'::jsonb)`

export const sectionsOfApplication = listOf<ApplicationSection>(
  'application_sections',
  sql`jsonb_build_object('key', section, 'name', ${names('name')})`,
)

export const permissionsOfApplication = listOf<ApplicationPermission>(
  'application_permissions',
  sql`jsonb_build_object('key', permission, 'name', ${names('name')}, 'description', ${namesOrNull('description')},
    'section', section, 'mode', mode, 'managedIn', case when managed_fr is not null then
      jsonb_build_object('name', ${names('managed')}, 'url', managed_url) end)`,
)

export const dutiesOfApplication = listOf<DeclaredDuty>(
  'application_duties',
  sql`jsonb_build_object('key', duty, 'kind', kind, 'label', ${names('label')}, 'help', ${namesOrNull('help')},
    'options', options, 'editedBy', edited_by, 'isSeenByPerson', is_seen_by_person,
    'isSeenByProvider', is_seen_by_provider)`,
)

const permissionRow = (application_id: string) => (permission: ApplicationPermission, place: number) => ({
  application_id,
  permission: permission.key,
  name_fr: permission.name.fr,
  name_en: permission.name.en,
  description_fr: permission.description?.fr ?? null,
  description_en: permission.description?.en ?? null,
  section: permission.section,
  mode: permission.mode,
  managed_fr: permission.managedIn?.name.fr ?? null,
  managed_en: permission.managedIn?.name.en ?? null,
  managed_url: permission.managedIn?.url ?? null,
  place,
})

const dutyRow = (application_id: string) => (duty: DeclaredDuty, place: number) => ({
  application_id,
  duty: duty.key,
  kind: duty.kind,
  label_fr: duty.label.fr,
  label_en: duty.label.en,
  help_fr: duty.help?.fr ?? null,
  help_en: duty.help?.en ?? null,
  options: JSON.stringify(duty.options),
  edited_by: duty.editedBy,
  is_seen_by_person: duty.isSeenByPerson,
  is_seen_by_provider: duty.isSeenByProvider,
  place,
})

const sectionRow = (application_id: string) => (section: ApplicationSection, place: number) => ({
  application_id,
  section: section.key,
  name_fr: section.name.fr,
  name_en: section.name.en,
  place,
})

/** Writes what an application declares anew, in this order; what is not given stays. */
export async function replaceDeclared(tx: Db, id: string, declared: Partial<Declared>): Promise<void> {
  const { sections, permissions, duties } = declared
  const clear = (table: DeclaringTable) => tx.deleteFrom(table).where('application_id', '=', id).execute()
  if (sections) {
    await clear('application_sections')
    const rows = sections.map(sectionRow(id))
    if (rows.length > 0) await tx.insertInto('application_sections').values(rows).execute()
  }
  if (permissions) {
    await clear('application_permissions')
    const rows = permissions.map(permissionRow(id))
    if (rows.length > 0) await tx.insertInto('application_permissions').values(rows).execute()
  }
  if (duties) {
    await clear('application_duties')
    const rows = duties.map(dutyRow(id))
    if (rows.length > 0) await tx.insertInto('application_duties').values(rows).execute()
  }
}
