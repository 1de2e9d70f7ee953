import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '../../platform/database/index.ts'
import type { PasswordOwner } from './password-policy.ts'
import './password-table.ts'

/** Stores the hash of a password, in place of an earlier one. */
export async function storePassword(
  tx: Db,
  organizationId: string,
  userId: string,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await tx
    .insertInto('user_passwords')
    .values({ organization_id: organizationId, user_id: userId, hash: password.hash, must_change: password.mustChange })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ hash: password.hash, must_change: password.mustChange, changed_at: sql`now()` }),
    )
    .execute()
}

/** Takes an account's password away. */
export async function deletePassword(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('user_passwords').where('user_id', '=', userId).execute()
}

/** The hash of an account's password, or undefined. */
export async function findPasswordHash(tx: Db, userId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('user_passwords').select('hash').where('user_id', '=', userId).executeTakeFirst()
  return row?.hash
}

/** What a password must not be made of, from the account's own row; undefined when there is no such account. */
export async function findPasswordOwner(tx: Db, userId: string): Promise<PasswordOwner | undefined> {
  return tx
    .selectFrom('users')
    .select(['sign_in_name as signInName', 'first_name as firstName', 'last_name as lastName', 'email'])
    .where('id', '=', userId)
    .executeTakeFirst()
}

/** The names of the vendor's applications, in both languages. */
export async function listApplicationNames(tx: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name_fr as name from applications union select name_en from applications`.execute(tx)
  return rows.map((row) => row.name)
}

/** What the vendor asks of everybody at least; nulls on a server without a vendor's organization. */
export async function findProviderMinimum(tx: Db): Promise<{ length: number | null; strength: number | null }> {
  const { rows } = await sql<{ length: number | null; strength: number | null }>`
    select password_min_length as length, password_min_strength as strength from guichet_provider_minimum()`.execute(tx)
  return rows[0] ?? { length: null, strength: null }
}

/** The account that is to get a password, as far as the same person's other accounts are found by it. */
export interface PersonKeys {
  organizationId: string
  /** Null while the account is not created yet. */
  userId: string | null
  emailFolded: string | null
  mobile: string | null
  /** The contact card that stands for the person (B2). */
  contactId: string | null
  isEmailVerified: boolean
}

/** Those of an account that exists; undefined when there is none. */
export async function findPersonKeys(tx: Db, organizationId: string, userId: string): Promise<PersonKeys | undefined> {
  const row = await tx
    .selectFrom('users')
    .select(['email_folded', 'mobile', 'contact_id', 'email_verified_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', userId)
    .executeTakeFirst()
  return (
    row && {
      organizationId,
      userId,
      emailFolded: row.email_folded,
      mobile: row.mobile,
      contactId: row.contact_id,
      isEmailVerified: row.email_verified_at !== null,
    }
  )
}

type WithHashes = SelectQueryBuilder<Tables, 'users' | 'user_passwords', { hash: string }>

function hashes(tx: Db, column: 'users.email_folded' | 'users.mobile' | 'users.contact_id', value: string): WithHashes {
  return tx
    .selectFrom('users')
    .innerJoin('user_passwords', (join) =>
      join
        .onRef('user_passwords.organization_id', '=', 'users.organization_id')
        .onRef('user_passwords.user_id', '=', 'users.id'),
    )
    .select('user_passwords.hash')
    .where(column, '=', value)
}

/** Hashes of the person's other accounts in the same organization: with the same address, mobile number or contact card. */
export async function listOwnHashes(tx: Db, keys: PersonKeys, most: number): Promise<string[]> {
  const found: string[] = []
  for (const [column, value] of [
    ['users.email_folded', keys.emailFolded],
    ['users.mobile', keys.mobile],
    ['users.contact_id', keys.contactId],
  ] as const) {
    if (value === null) continue
    let query = hashes(tx, column, value).where('users.organization_id', '=', keys.organizationId)
    if (keys.userId !== null) query = query.where('users.id', '!=', keys.userId)
    found.push(...(await query.limit(most).execute()).map((row) => row.hash))
  }
  return [...new Set(found)].slice(0, most)
}

/** Hashes of accounts in other organizations whose owner is known to read the same address. Across organizations. */
export async function listHashesElsewhere(tx: Db, keys: PersonKeys, most: number): Promise<string[]> {
  if (keys.emailFolded === null) return []
  const rows = await hashes(tx, 'users.email_folded', keys.emailFolded)
    .where('users.organization_id', '!=', keys.organizationId)
    .where('users.email_verified_at', 'is not', null)
    .limit(most)
    .execute()
  return rows.map((row) => row.hash)
}
