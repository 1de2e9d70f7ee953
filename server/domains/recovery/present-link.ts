import type { Link, PendingInvitation } from '../../../contract/index.ts'
import type { OpenLink } from '../links/index.ts'
import { isAccountWithinReach } from '../users/index.ts'
import type { InvitationRow } from './recovery-queries.ts'

/** What whoever holds a link is told before anything is asked. */
export const presentLink = (link: OpenLink): Link => ({
  purpose: link.purpose,
  displayName: link.display_name,
  signInName: link.sign_in_name,
  organizationName: link.organization_name,
  language: link.language,
  email: link.email,
  expiresAt: link.expires_at.toISOString(),
})

/** A pending invitation as an administrator may see it: never its link. */
export const presentInvitation = (row: InvitationRow, permissions: ReadonlySet<string>): PendingInvitation => ({
  userId: row.user_id,
  displayName: row.display_name,
  signInName: row.sign_in_name,
  email: row.email,
  invitedBy: row.created_by_name,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  expiresAt: row.expires_at.toISOString(),
  isExpired: row.is_expired,
  mayEdit: permissions.has('users.manage') && isAccountWithinReach(row, permissions),
})
