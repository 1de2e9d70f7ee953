import { sql } from 'kysely'
import type { SessionUser } from '../../../contract/index.ts'
import { compiledOnce, type Db } from '../../platform/database/index.ts'
import { guichetPermissionsNow, managedGroupsOf } from '../rights/index.ts'

/** The signed-in person as stored, with organization and group. */
export interface SelfRow {
  id: string
  sign_in_name: string
  email: string | null
  first_name: string
  last_name: string
  position: string | null
  language: 'fr' | 'en'
  theme: SessionUser['theme']
  primary_group_id: string | null
  group_name: string | null
  organization_id: string
  organization_slug: string
  organization_name: string
  organization_kind: 'customer' | 'provider'
  lists_only_with_access: boolean
  is_decided_by_provider: boolean
  provider_name: string
  permissions: string[]
  managed_groups: string[] | null
}

const listsOnlyWithAccess = sql<boolean>`coalesce((select lists_only_with_access from organization_settings s
  where s.organization_id = users.organization_id), false)`

/** People as the console needs the one who is signed in, to be narrowed by the caller. */
export function selectSelves(db: Db) {
  return db
    .selectFrom('users')
    .innerJoin('organizations', 'organizations.id', 'users.organization_id')
    .leftJoin('groups', (join) =>
      join
        .onRef('groups.organization_id', '=', 'users.organization_id')
        .onRef('groups.id', '=', 'users.primary_group_id'),
    )
    .select([
      'users.id',
      'users.sign_in_name',
      'users.email',
      'users.first_name',
      'users.last_name',
      'users.position',
      'users.language',
      'users.theme',
      'users.primary_group_id',
      'groups.name as group_name',
      'users.organization_id',
      'organizations.slug as organization_slug',
      'organizations.name as organization_name',
      'organizations.kind as organization_kind',
      listsOnlyWithAccess.as('lists_only_with_access'),
      'organizations.is_decided_by_provider',
      sql<string>`guichet_provider_name()`.as('provider_name'),
      guichetPermissionsNow('users').as('permissions'),
      // As JSON: a thousand of them are read ten times as fast as from an array.
      sql<string[] | null>`array_to_json(${managedGroupsOf('users')})`.as('managed_groups'),
    ])
}

/** The statement that reads one person of an organization. */
export const selectSelf = compiledOnce((db, userId: string) => selectSelves(db).where('users.id', '=', userId))

/** One person of the transaction's organization, as the console needs them; undefined when gone. */
export async function findSelf(tx: Db, userId: string): Promise<SelfRow | undefined> {
  return (await tx.executeQuery(selectSelf(tx, userId))).rows[0]
}

/** Keeps a person's appearance. Not an edit of the account: the version stays. */
export async function setTheme(tx: Db, userId: string, theme: SessionUser['theme']): Promise<void> {
  await tx.updateTable('users').set({ theme }).where('id', '=', userId).execute()
}
