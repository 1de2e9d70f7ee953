import type { ApiKey, Connector } from '../../../contract/index.ts'
import { displayNameOf } from '../users/index.ts'
import type { ConnectorRow, KeyRow } from './connector-queries.ts'

const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString())

const presentKey = (key: KeyRow): ApiKey => ({
  ...key,
  createdAt: new Date(key.createdAt).toISOString(),
  expiresAt: instant(key.expiresAt),
  lastUsedAt: instant(key.lastUsedAt),
})

/** A program as an administrator sees it: how its credentials begin, never more of them. */
export function presentConnector(row: ConnectorRow, viewer: { permissions: ReadonlySet<string> }): Connector {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: displayNameOf(row),
    status: row.status,
    primaryGroup: row.primary_group_id === null ? null : { id: row.primary_group_id, name: row.group_name ?? '' },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    permissions: row.permissions,
    clientId: row.id,
    clientSecret: row.secret && {
      prefix: row.secret.prefix,
      createdAt: new Date(row.secret.createdAt).toISOString(),
      lastUsedAt: instant(row.secret.lastUsedAt),
    },
    keys: row.keys.map(presentKey),
    mayEdit:
      viewer.permissions.has('users.manage') &&
      row.guichet_held.every((permission) => viewer.permissions.has(permission)),
    version: row.version,
  }
}
