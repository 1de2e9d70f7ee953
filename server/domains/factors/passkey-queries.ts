import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import type { Passkey } from './passkey.ts'
import './factor-table.ts'

/** A passkey as shown to its owner. */
export interface ListedPasskey extends Passkey {
  createdAt: Date
  lastUsedAt: Date | null
}

function selectPasskeys(tx: Db, userId: string) {
  return tx
    .selectFrom('passkeys')
    .select([
      'id',
      'name',
      'credential_id as credentialId',
      'public_key as publicKey',
      'counter',
      'transports',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .where('user_id', '=', userId)
}

/** The passkeys of a person, the oldest first. */
export async function listPasskeys(tx: Db, userId: string): Promise<ListedPasskey[]> {
  return selectPasskeys(tx, userId).orderBy('id').execute()
}

/** One passkey of one person by its credential, or undefined. */
export async function findPasskey(tx: Db, userId: string, credentialId: string): Promise<Passkey | undefined> {
  return selectPasskeys(tx, userId).where('credential_id', '=', credentialId).executeTakeFirst()
}

/** Adds a passkey. Returns false when the credential is registered already, anywhere. */
export async function insertPasskey(
  tx: Db,
  person: { organizationId: string; userId: string },
  passkey: Omit<Passkey, 'id'>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('passkeys')
    .values({
      organization_id: person.organizationId,
      id: uuidv7(),
      user_id: person.userId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Counts a use up. Returns false when the counter does not rise, as with a copied key (WebAuthn Level 3, section 6.1.1). */
export async function countUse(tx: Db, id: string, counter: number): Promise<boolean> {
  const used = await tx
    .updateTable('passkeys')
    .set({ counter, last_used_at: sql`now()` })
    .where('id', '=', id)
    // Many authenticators do not count: they always say 0.
    .where((where) =>
      where.or([where('counter', '<', counter), where.and({ counter: 0 }).and(sql<boolean>`${counter} = 0`)]),
    )
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** Removes one passkey of a person. Returns its name, or undefined. */
export async function deletePasskey(tx: Db, userId: string, id: string): Promise<{ name: string } | undefined> {
  return tx
    .deleteFrom('passkeys')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
}

/** Removes all passkeys of a person. */
export async function deletePasskeysOf(tx: Db, userId: string): Promise<void> {
  await tx.deleteFrom('passkeys').where('user_id', '=', userId).execute()
}

/** A person as a passkey sign-in needs them: only people whose account is open. */
export async function findPasskeyOwner(tx: Db, userId: string): Promise<{ name: string } | undefined> {
  return tx
    .selectFrom('users')
    .select(sql<string>`coalesce(nullif(trim(first_name || ' ' || last_name), ''), sign_in_name)`.as('name'))
    .where('id', '=', userId)
    .where('status', '=', 'active')
    .where('type', '!=', 'connector')
    .where('never_signs_in', '=', false)
    .executeTakeFirst()
}
