import { type Insertable, type SelectQueryBuilder, sql, type Updateable } from 'kysely'
import type { Named } from '../../../contract/index.ts'
import { compiledOnce, type Db, type Tables } from '../../platform/database/index.ts'
import { dutiesOf } from '../duties/index.ts'
import { guichetPermissionsHeld, managedGroupsOf } from '../rights/index.ts'
import type { UserRow } from './user.ts'
import type { UsersTable } from './user-table.ts'

const tagsOfUser = sql<Named[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', tags.id, 'name', tags.name) order by tags.name_folded, tags.id)
  from user_tags join tags on tags.organization_id = user_tags.organization_id and tags.id = user_tags.tag_id
  where user_tags.organization_id = users.organization_id and user_tags.user_id = users.id), '[]'::jsonb)`

const cardOfUser = sql<Named | null>`(
  select jsonb_build_object('id', contacts.id, 'name', trim(contacts.first_name || ' ' || contacts.last_name))
  from contacts where contacts.organization_id = users.organization_id and contacts.id = users.contact_id)`

/** The table of accounts, or what a statement has chosen of its rows. */
export type People = SelectQueryBuilder<Tables, 'users', unknown>

// Not a join: of two thousand groups PostgreSQL would read every one to name those of fifty people.
const nameOfPrimaryGroup = sql<string | null>`(
  select groups.name from groups
  where groups.organization_id = users.organization_id and groups.id = users.primary_group_id)`

/** Accounts with what is shown of them, except what they hold in Guichet. */
export function selectAccounts(people: People) {
  return people
    .leftJoin('user_passwords', (join) =>
      join
        .onRef('user_passwords.organization_id', '=', 'users.organization_id')
        .onRef('user_passwords.user_id', '=', 'users.id'),
    )
    .select([
      'users.id',
      'users.sign_in_name',
      'users.email',
      'users.first_name',
      'users.last_name',
      'users.position',
      'users.phone',
      'users.mobile',
      'users.language',
      'users.type',
      'users.status',
      'users.primary_group_id',
      'users.primary_group_from',
      'users.primary_group_until',
      'users.all_companies_level',
      'users.never_signs_in',
      'users.second_factor',
      'users.email_verified_at',
      'users.invited_at',
      'users.last_sign_in_at',
      'users.created_at',
      'users.updated_at',
      'users.version',
      nameOfPrimaryGroup.as('group_name'),
      tagsOfUser.as('tags'),
      cardOfUser.as('contact'),
      dutiesOf('users').as('duties'),
      sql<boolean>`user_passwords.hash is not null`.as('has_password'),
      'user_passwords.changed_at as password_changed_at',
    ])
}

/** Accounts with all that is to be known of them for a change, to be narrowed by the caller. */
const selectUsers = (people: People) =>
  selectAccounts(people).select([
    guichetPermissionsHeld('users').as('guichet_held'),
    managedGroupsOf('users').as('managed_groups'),
  ])

/** The statement that reads one account. */
const selectUser = compiledOnce((db, id: string) =>
  selectUsers(db.selectFrom('users') as People).where('users.id', '=', id),
)

/** One account, or undefined. */
export async function findUser(tx: Db, id: string): Promise<UserRow | undefined> {
  return (await tx.executeQuery(selectUser(tx, id))).rows[0]
}

/** One account, held against other writers to the end of the transaction. */
export async function findUserForUpdate(tx: Db, id: string): Promise<UserRow | undefined> {
  const held = await tx.selectFrom('users').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return held && findUser(tx, id)
}

/** Adds an account. */
export async function insertUser(tx: Db, row: Insertable<UsersTable>): Promise<void> {
  await tx.insertInto('users').values(row).execute()
}

/** Changes an account and counts its version up. */
export async function updateUser(tx: Db, id: string, values: Updateable<UsersTable>): Promise<void> {
  await tx
    .updateTable('users')
    .set({ ...values, version: sql`version + 1`, updated_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Removes an account and, by cascade, all that belongs to it; the journal keeps its name. */
export async function deleteUser(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('users').where('id', '=', id).execute()
}

/** Other accounts that a sign-in name or address would collide with. */
export async function findNeighbours(
  tx: Db,
  wanted: { folded: string; skeleton: string; emailFolded: string | null; exceptId: string },
): Promise<
  Pick<UsersTable, 'id' | 'sign_in_name' | 'sign_in_name_folded' | 'sign_in_name_skeleton' | 'email_folded'>[]
> {
  const columns = ['id', 'sign_in_name', 'sign_in_name_folded', 'sign_in_name_skeleton', 'email_folded'] as const
  // One equality a branch, so that each uses its own index.
  const where = (column: 'sign_in_name_folded' | 'sign_in_name_skeleton' | 'email_folded', value: string) =>
    tx.selectFrom('users').select(columns).where(column, '=', value).where('id', '!=', wanted.exceptId)
  let query = where('sign_in_name_folded', wanted.folded)
    .union(where('sign_in_name_skeleton', wanted.skeleton))
    .union(where('email_folded', wanted.folded))
  if (wanted.emailFolded !== null) {
    query = query
      .union(where('sign_in_name_folded', wanted.emailFolded))
      .union(where('email_folded', wanted.emailFolded))
  }
  return query.limit(20).execute()
}
