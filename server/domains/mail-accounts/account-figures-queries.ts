import { sql } from 'kysely'
import type { Language } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { AccountFacts, OwnFacts } from './mail-account.ts'
import './mail-table.ts'

/** So many people about whom the rules say the same. */
export interface AccountGroup extends Omit<AccountFacts, 'settings'> {
  count: number
}

const serverFacts = sql`m.host, m.port, m.encryption, m.password_place, m.oauth_client, m.oauth_place,
  m.oauth_failed_at is not null as oauth_failed`
const ownFacts = sql`m.user_name, ${serverFacts}`

// People who can sign in; a program has no mail account.
const people = sql`users u left join mail_accounts m on m.organization_id = u.organization_id and m.user_id = u.id
  where u.type <> 'connector' and u.status <> 'deactivated' and not u.never_signs_in`

/**
 * The people of the transaction's organization, put together where the rules say the same about them: who has an address
 * is a person with an address, whatever their name. `reachable`: only those who are written to.
 */
export async function groupAccounts(tx: Db, { reachable = false } = {}): Promise<AccountGroup[]> {
  const written = reachable ? sql`and u.email is not null and u.status = 'active'` : sql``
  const { rows } = await sql<OwnFacts & { address: string | null; name: string | null; count: number }>`
    select own.*, count(*) as count from (
      select case when u.email is not null then 'x@x.example' end as address,
        case when u.email is null then u.sign_in_name end as name,
        case when u.email is null then m.user_name end as user_name, ${serverFacts}
      from ${people} ${written}) own
    group by address, name, user_name, host, port, encryption, password_place, oauth_client, oauth_place, oauth_failed`.execute(
    tx,
  )
  return rows.map(({ address, name, count, ...own }) => ({
    count: Number(count),
    own,
    person: { signInName: name ?? '', email: address },
  }))
}

/** Somebody who may be written to about their mail account. */
export interface ReachablePerson extends Omit<AccountFacts, 'settings'> {
  id: string
  name: string
  language: Language
}

type PersonRow = OwnFacts & { id: string; name: string; language: Language; sign_in_name: string; email: string }

const selectReachable = sql`select u.id, u.sign_in_name, u.email, u.language,
  coalesce(nullif(trim(u.first_name || ' ' || u.last_name), ''), u.sign_in_name) as name, ${ownFacts}
  from ${people} and u.email is not null and u.status = 'active'`

const reachable = ({ id, name, language, sign_in_name, email, ...own }: PersonRow): ReachablePerson => ({
  ...{ id, name, language, own },
  person: { signInName: sign_in_name, email },
})

/** A page of the people who are written to, by id. */
export async function listReachable(tx: Db, after: string, limit: number): Promise<ReachablePerson[]> {
  const page = sql<PersonRow>`${selectReachable} and u.id > ${after} order by u.id limit ${limit}`
  return (await page.execute(tx)).rows.map(reachable)
}

/** One of them; undefined when they are gone or not written to any more. */
export async function findReachable(tx: Db, userId: string): Promise<ReachablePerson | undefined> {
  const { rows } = await sql<PersonRow>`${selectReachable} and u.id = ${userId}`.execute(tx)
  return rows.map(reachable)[0]
}
