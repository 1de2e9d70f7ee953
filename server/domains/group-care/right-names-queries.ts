import { sql } from 'kysely'
import type { Language, PermissionRef } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { applicationTexts, guichetApplication } from '../applications/index.ts'
import { permissionRefOf } from './group-permissions.ts'

/** A right as the journal keeps it: its keys, and the words people know it by. */
type NamedRight = PermissionRef & { name: string }

const prefix = `${guichetApplication.key}:`

/** Names of permissions (`application:permission`) in a language; what nobody declares any more keeps its key. */
export async function nameRights(tx: Db, permissions: readonly string[], language: Language): Promise<NamedRight[]> {
  const others = permissions.filter((permission) => !permission.startsWith(prefix))
  const name = language === 'fr' ? sql.raw('name_fr') : sql.raw('name_en')
  const { rows } = await sql<{ permission: string; name: string }>`
    select a.key || ':' || p.permission as permission, a.${name} || ' – ' || p.${name} as name
    from applications a join application_permissions p on p.application_id = a.id
    where a.key || ':' || p.permission = any (${sql.val(others)}::text[])`.execute(tx)
  const names = new Map(rows.map((row) => [row.permission, row.name]))
  const texts = applicationTexts[language]
  return permissions.map((permission) => {
    const ref = permissionRefOf(permission)
    const own = permission.startsWith(prefix) ? texts[`permission.guichet.${ref.permission}`] : undefined
    return { ...ref, name: names.get(permission) ?? own ?? permission }
  })
}
