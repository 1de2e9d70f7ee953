import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'

/** The permissions that there are for customers, by the application that declares them; Guichet's own among them. */
export type DeclaredRights = ReadonlyMap<string, ReadonlySet<string>>

/** Reads what the suite declares at this moment. */
export async function listDeclaredRights(tx: Db): Promise<DeclaredRights> {
  const rows = await tx
    .selectFrom('applications')
    .select([
      'applications.key',
      sql<string[]>`array(select permission from application_permissions where application_id = applications.id)`.as(
        'permissions',
      ),
    ])
    .execute()
  const declared = new Map<string, ReadonlySet<string>>(rows.map(({ key, permissions }) => [key, new Set(permissions)]))
  return declared.set(guichetApplication.key, new Set(grantablePermissions('customer')))
}
