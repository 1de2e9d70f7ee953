import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import { guichetPermissionsHeld } from '../rights/index.ts'
import { foldName, updateUser } from '../users/index.ts'

/** An account whose owner may be helped by mail. */
export interface Recoverable {
  organization_id: string
  id: string
  status: 'invited' | 'active'
  email: string
  name: string
  /** Who invited the person last, if anybody. */
  inviter: string | null
}

/**
 * The accounts that a forgotten name or address means, in all open organizations, held to the end of the transaction: people
 * with access, or invited to it, who can be written to.
 */
export async function holdRecoverable(tx: Db, folded: string): Promise<Recoverable[]> {
  const named = (column: 'users.sign_in_name_folded' | 'users.email_folded') =>
    tx.selectFrom('users').select(['users.organization_id', 'users.id']).where(column, '=', folded)
  return (
    tx
      .selectFrom('users')
      .select([
        'users.organization_id',
        'users.id',
        sql<'invited' | 'active'>`users.status`.as('status'),
        sql<string>`users.email`.as('email'),
        sql<string>`coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name)`.as(
          'name',
        ),
        sql<string | null>`(select created_by_name from account_links where account_links.organization_id =
        users.organization_id and account_links.user_id = users.id and purpose = 'invitation'
        order by id desc limit 1)`.as('inviter'),
      ])
      .where((where) =>
        where(
          where.refTuple('users.organization_id', 'users.id'),
          'in',
          named('users.sign_in_name_folded').union(named('users.email_folded')).$asTuple('organization_id', 'id'),
        ),
      )
      .where('users.email', 'is not', null)
      .where(
        sql<boolean>`exists (select from organizations where id = users.organization_id and organizations.status = 'open')`,
      )
      .where('users.type', '!=', 'connector')
      .where('users.never_signs_in', '=', false)
      .where((where) =>
        where.or([
          where('users.status', '=', 'active'),
          where.and([where('users.status', '=', 'invited'), where('users.invited_at', 'is not', null)]),
        ]),
      )
      // Addresses are typed at will in any organization: whoever proved to read theirs comes first.
      .orderBy(sql`users.email_verified_at is null`)
      .orderBy('users.id')
      .limit(20)
      .forUpdate()
      .execute()
  )
}

/** Opens the account of somebody who accepted their invitation; the box that it came to is theirs. */
export async function openAccount(tx: Db, userId: string): Promise<void> {
  await updateUser(tx, userId, { status: 'active', invited_at: null })
  await markEmailVerified(tx, userId)
}

/** Writes down that the person reads the address of their account. No edit: the version stays. */
export async function markEmailVerified(tx: Db, userId: string): Promise<void> {
  await tx
    .updateTable('users')
    .set({ email_verified_at: sql<Date>`now()` })
    .where('id', '=', userId)
    .where('email_verified_at', 'is', null)
    .execute()
}

/** Gives an account the address that its owner has just proved to read. */
export async function setProvedEmail(tx: Db, userId: string, email: string): Promise<void> {
  await updateUser(tx, userId, { email, email_folded: foldName(email), email_verified_at: null })
  await markEmailVerified(tx, userId)
}

/** A pending invitation as stored. */
export interface InvitationRow {
  id: string
  user_id: string
  display_name: string
  sign_in_name: string
  email: string
  created_by_name: string
  created_at: Date
  sent_at: Date | null
  expires_at: Date
  is_expired: boolean
  /** What the account holds in Guichet on any path that has not ended. */
  guichet_held: string[]
}

/** Of everybody, or of the people of the main groups that somebody looks after. */
function pending(tx: Db, withinSightOf: string | null): SelectQueryBuilder<Tables, 'account_links' | 'users', unknown> {
  const all = tx
    .selectFrom('account_links')
    .innerJoin('users', (join) =>
      join
        .onRef('users.organization_id', '=', 'account_links.organization_id')
        .onRef('users.id', '=', 'account_links.user_id'),
    )
    .where('account_links.purpose', '=', 'invitation')
    .where('account_links.used_at', 'is', null)
    .where('account_links.cancelled_at', 'is', null)
    .where('users.status', '=', 'invited')
  if (withinSightOf === null) return all
  return all.where(sql<boolean>`(select true from user_managed_groups m
    where m.organization_id = users.organization_id and m.user_id = ${withinSightOf}::uuid
      and m.group_id = users.primary_group_id limit 1)`)
}

/** A page of pending invitations, newest first, those that have expired among them. */
export async function listInvitations(
  tx: Db,
  page: { before: string | null; limit: number; withinSightOf: string | null },
): Promise<InvitationRow[]> {
  let query = pending(tx, page.withinSightOf)
  if (page.before !== null) query = query.where('account_links.id', '<', page.before)
  return query
    .select([
      'account_links.id',
      'account_links.user_id',
      sql<string>`coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name)`.as(
        'display_name',
      ),
      'users.sign_in_name',
      'account_links.email',
      'account_links.created_by_name',
      'account_links.created_at',
      'account_links.sent_at',
      'account_links.expires_at',
      sql<boolean>`account_links.expires_at <= now()`.as('is_expired'),
      guichetPermissionsHeld('users').as('guichet_held'),
    ])
    .orderBy('account_links.id', 'desc')
    .limit(sql.lit(page.limit))
    .execute()
}

/** How many invitations are pending, counted no further than one past `cap`. */
export async function countInvitations(tx: Db, cap: number, withinSightOf: string | null): Promise<number> {
  const counted = pending(tx, withinSightOf)
    .select('account_links.id')
    .limit(sql.lit(cap + 1))
    .as('pending')
  const row = await tx.selectFrom(counted).select(sql<number>`count(*)`.as('count')).executeTakeFirst()
  return row?.count ?? 0
}
