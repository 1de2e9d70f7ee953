import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { dutiesOf } from '../duties/index.ts'
import type { FoundRow } from './caller.ts'

/** All that a call shows or uses of the caller. */
export interface CardRow extends FoundRow {
  email: string | null
  phone: string | null
  mobile: string | null
  language: 'fr' | 'en'
  /** `-infinity` (which the driver reads as a number): never. */
  last_sign_in_at: Date | number
  sign_in_name_case: 'insensitive' | 'sensitive'
  provider_name: string
}

/** The card of a person of a customer's organization; undefined for programs, the vendor's own people and nobody. */
export async function findCard(tx: Db, organizationId: string, userId: string): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`
    select users.id, users.organization_id, o.name as organization_name, o.municipality, o.status as organization_status,
      coalesce(nullif(trim(users.first_name || ' ' || users.last_name), ''), users.sign_in_name) as display_name,
      users.position, users.sign_in_name, users.status, ${dutiesOf('users')} as duties, users.email, users.phone,
      users.mobile, users.language, users.last_sign_in_at, s.sign_in_name_case,
      (select name from organizations where kind = 'provider') as provider_name
    from users
    join organizations o on o.id = users.organization_id and o.kind = 'customer'
    join organization_settings s on s.organization_id = users.organization_id
    where users.organization_id = ${organizationId} and users.id = ${userId} and users.type <> 'connector'`.execute(tx)
  return rows[0]
}

/** An account to be written to, held against other writers to the end of the transaction. */
export interface HeldAccount {
  id: string
  status: 'invited' | 'active' | 'deactivated'
  email: string | null
  never_signs_in: boolean
  invited_at: Date | null
}

/** Holds the account of a caller; undefined when it is gone. In a transaction of its organization. */
export async function holdAccount(tx: Db, userId: string): Promise<HeldAccount | undefined> {
  return tx
    .selectFrom('users')
    .select(['id', 'status', 'email', 'never_signs_in', 'invited_at'])
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
}
