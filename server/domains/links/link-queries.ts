import { type ExpressionBuilder, type Insertable, type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import { type LinkPurpose, lifetimesMs } from './link.ts'
import './link-table.ts'

/** A link that may still be used, and whom it is for. */
export interface OpenLink {
  id: string
  organization_id: string
  organization_name: string
  user_id: string
  purpose: LinkPurpose
  email: string
  expires_at: Date
  sign_in_name: string
  display_name: string
  language: 'fr' | 'en'
}

type Joined = Pick<Tables, 'account_links' | 'users' | 'organizations'>

/** An invitation is for somebody without access yet, a reset for somebody with it; both only for the box they went to. */
function isStillMeant(where: ExpressionBuilder<Joined, keyof Joined>) {
  const sameBox = where('users.email', '=', where.ref('account_links.email'))
  return where.or([
    where.and([where('purpose', '=', 'invitation'), where('users.status', '=', 'invited'), sameBox]),
    where.and([where('purpose', '=', 'passwordReset'), where('users.status', '=', 'active'), sameBox]),
    where.and([where('purpose', '=', 'emailProof'), where('users.status', '!=', 'deactivated')]),
  ])
}

function openLinks(db: Db) {
  const joined = db
    .selectFrom('account_links')
    .innerJoin('users', (join) =>
      join
        .onRef('users.organization_id', '=', 'account_links.organization_id')
        .onRef('users.id', '=', 'account_links.user_id'),
    )
    .innerJoin('organizations', 'organizations.id', 'account_links.organization_id') as SelectQueryBuilder<
    Tables,
    keyof Joined,
    unknown
  >
  return joined
    .select([
      'account_links.id',
      'account_links.organization_id',
      'organizations.name as organization_name',
      'account_links.user_id',
      'account_links.purpose',
      'account_links.email',
      'account_links.expires_at',
      'users.sign_in_name',
      sql<string>`coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name)`.as(
        'display_name',
      ),
      'users.language',
    ])
    .where('organizations.status', '=', 'open')
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where((where) => isStillMeant(where as never))
}

/** The statement that finds an open link by the hash of its token, in the transaction's organization. */
export function selectByToken(db: Db, tokenHash: Buffer, purpose: LinkPurpose) {
  return openLinks(db).where('token_hash', '=', tokenHash).where('purpose', '=', purpose)
}

/** An open link whose mail has not gone out yet, or undefined. */
export async function findUnsent(tx: Db, linkId: string): Promise<OpenLink | undefined> {
  return openLinks(tx).where('account_links.id', '=', linkId).where('sent_at', 'is', null).executeTakeFirst()
}

/** Adds a link that is to be sent. Its lifetime begins now. */
export async function insertLink(tx: Db, link: Omit<Insertable<Tables['account_links']>, 'expires_at'>): Promise<void> {
  const lifetime = `${lifetimesMs[link.purpose]} milliseconds`
  await tx
    .insertInto('account_links')
    .values({ ...link, expires_at: sql<Date>`now() + ${lifetime}::interval` })
    .execute()
}

/** Cancels the open links of a person for these purposes. Returns the addresses they went to. */
export async function cancelOpen(tx: Db, userId: string, purposes: LinkPurpose[]): Promise<string[]> {
  const cancelled = await tx
    .updateTable('account_links')
    .set({ cancelled_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .returning('email')
    .execute()
  return cancelled.map((link) => link.email)
}

/** Stores the hash of the token that is about to be mailed, in place of one of an attempt that failed. */
export async function storeTokenHash(tx: Db, linkId: string, tokenHash: Buffer): Promise<void> {
  await tx.updateTable('account_links').set({ token_hash: tokenHash }).where('id', '=', linkId).execute()
}

/** Writes down that the mail has gone out. */
export async function markSent(tx: Db, linkId: string): Promise<void> {
  await tx.updateTable('account_links').set({ sent_at: sql`now()` }).where('id', '=', linkId).execute()
}

/** Uses a link up, if it is open. Of several at once, one gets the row. */
export async function takeOpen(
  tx: Db,
  tokenHash: Buffer,
  purpose: LinkPurpose,
): Promise<{ user_id: string; email: string } | undefined> {
  return tx
    .updateTable('account_links')
    .set({ used_at: sql`now()` })
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['user_id', 'email'])
    .executeTakeFirst()
}

/** The address that a person's change of address waits for, or null. */
export async function findPendingEmail(tx: Db, userId: string): Promise<string | null> {
  const link = await tx
    .selectFrom('account_links')
    .select('email')
    .where('user_id', '=', userId)
    .where('purpose', '=', 'emailProof')
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return link?.email ?? null
}

/** How many links of a purpose a person was given within the last hour. */
export async function countLastHour(tx: Db, userId: string, purpose: LinkPurpose): Promise<number> {
  const { count } = await tx
    .selectFrom('account_links')
    .select(sql<number>`count(*)`.as('count'))
    .where('user_id', '=', userId)
    .where('purpose', '=', purpose)
    .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirstOrThrow()
  return count
}

/** Removes links that are over since long, in all organizations. Pending invitations stay listed for a month. */
export async function deleteOldLinks(tx: Db): Promise<void> {
  const old = (db: Pick<Db, 'deleteFrom'>) =>
    db
      .deleteFrom('account_links')
      .where('expires_at', '<', sql<Date>`now() - interval '1 day'`)
      .where((where) =>
        where.or([
          where('purpose', '!=', 'invitation'),
          where('used_at', 'is not', null),
          where('cancelled_at', 'is not', null),
          where('expires_at', '<', sql<Date>`now() - interval '30 days'`),
        ]),
      )
      .returning(['organization_id', 'user_id', 'purpose', 'cancelled_at'])
  await tx
    .with('old', old)
    .updateTable('users')
    .from('old')
    .set({ invited_at: null })
    .whereRef('users.organization_id', '=', 'old.organization_id')
    .whereRef('users.id', '=', 'old.user_id')
    .where('old.purpose', '=', 'invitation')
    .where('old.cancelled_at', 'is', null)
    .execute()
}
