import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { type GuichetPermission, grantablePermissions, guichetApplication } from '../applications/index.ts'
import { type GroupRow, insertGroup, insertSharedGroups } from './group-queries.ts'

/** The guichet permissions of a group, without the application's prefix. */
export function guichetPermissionsOf(group: Pick<GroupRow, 'permissions'> | undefined): string[] {
  const prefix = `${guichetApplication.key}:`
  return (group?.permissions ?? [])
    .filter((permission) => permission.startsWith(prefix))
    .map((permission) => permission.slice(prefix.length))
}

/** Whether somebody with these permissions may put others into a group, or touch its members: never above one's own. */
export function isWithinReach(group: Pick<GroupRow, 'permissions'> | undefined, held: ReadonlySet<string>): boolean {
  return guichetPermissionsOf(group).every((permission) => held.has(permission))
}

interface StartingGroup {
  name: string
  description: string
  permissions: GuichetPermission[]
}

/** The groups a new organization starts with, in its language's words. The first holds everything. */
export const startingGroups: Record<'fr' | 'en', StartingGroup[]> = {
  fr: [
    {
      name: 'Administration',
      description: 'Gère les comptes et les réglages',
      permissions: grantablePermissions('customer'),
    },
    {
      name: 'Gestion des comptes',
      description: 'Gère les comptes des collègues',
      permissions: ['users.view', 'users.manage', 'journal.view'],
    },
    { name: 'Consultation', description: 'Voit les personnes sans rien modifier', permissions: ['users.view'] },
    { name: 'Collaborateurs', description: 'Utilise les applications', permissions: [] },
  ],
  en: [
    {
      name: 'Administration',
      description: 'Looks after accounts and settings',
      permissions: grantablePermissions('customer'),
    },
    {
      name: 'Account care',
      description: 'Looks after colleagues’ accounts',
      permissions: ['users.view', 'users.manage', 'journal.view'],
    },
    { name: 'Read only', description: 'Sees the people without changing anything', permissions: ['users.view'] },
    { name: 'Staff', description: 'Uses the applications', permissions: [] },
  ],
}

/** The groups the vendor's own organization starts with: its administrators look after the applications too. */
export const startingGroupsOfProvider = (language: 'fr' | 'en'): StartingGroup[] =>
  startingGroups[language].map((group, index) =>
    index === 0 ? { ...group, permissions: grantablePermissions('provider') } : group,
  )

/**
 * Gives a new organization its groups, and those that the vendor shares with all customers. A permission without
 * `application:` before it is Guichet's. Returns its own in order. The transaction must span organizations.
 */
export async function createGroups(
  tx: Db,
  organizationId: string,
  groups: { name: string; description: string | null; permissions: readonly string[] }[],
): Promise<Pick<GroupRow, 'id' | 'name'>[]> {
  const rows = groups.map((group) => ({
    id: uuidv7(),
    name: group.name,
    description: group.description,
    permissions: group.permissions.map((permission) =>
      permission.includes(':') ? permission : `${guichetApplication.key}:${permission}`,
    ),
  }))
  for (const row of rows) await insertGroup(tx, organizationId, row)
  await insertSharedGroups(tx, organizationId)
  return rows
}
