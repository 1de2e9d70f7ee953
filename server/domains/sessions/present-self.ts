import type { SessionUser } from '../../../contract/index.ts'
import { displayNameOf } from '../users/index.ts'
import type { SelfRow } from './self-queries.ts'

/** The signed-in person as the console sees them. */
export function presentSelf(row: SelfRow): SessionUser {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    displayName: displayNameOf(row),
    position: row.position,
    language: row.language,
    theme: row.theme,
    primaryGroup: row.primary_group_id ? { id: row.primary_group_id, name: row.group_name ?? '' } : null,
    organization: {
      id: row.organization_id,
      slug: row.organization_slug,
      name: row.organization_name,
      kind: row.organization_kind,
      listsOnlyWithAccess: row.lists_only_with_access,
      isDecidedByProvider: row.is_decided_by_provider,
      providerName: row.provider_name,
    },
    permissions: row.permissions,
  }
}
