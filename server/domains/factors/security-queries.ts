import type { Db } from '../../platform/database/index.ts'

/** An invitation that was sent, or is about to be. */
export interface OpenInvitation {
  email: string
  sent_at: Date | null
  expires_at: Date
}

/** The invitation that waits for a person, expired or not; undefined when there is none. */
export async function findInvitation(tx: Db, userId: string): Promise<OpenInvitation | undefined> {
  return tx
    .selectFrom('account_links')
    .innerJoin('users', (join) =>
      join
        .onRef('users.organization_id', '=', 'account_links.organization_id')
        .onRef('users.id', '=', 'account_links.user_id'),
    )
    .select(['account_links.email', 'account_links.sent_at', 'account_links.expires_at'])
    .where('account_links.user_id', '=', userId)
    .where('account_links.purpose', '=', 'invitation')
    .where('account_links.used_at', 'is', null)
    .where('account_links.cancelled_at', 'is', null)
    .where('users.status', '=', 'invited')
    .orderBy('account_links.id', 'desc')
    .executeTakeFirst()
}
