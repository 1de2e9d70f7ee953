import { type CompiledQuery, sql, type Updateable } from 'kysely'
import type { Language, UserStatus, UserType } from '../../../contract/index.ts'
import {
  compiledOnce,
  type Database,
  type Db,
  oneStatement,
  oneStatementAcross,
  type Tables,
} from '../../platform/database/index.ts'
import { displayNameOf } from '../users/index.ts'
import { type AccountFacts, nothingOwn, type OwnFacts } from './mail-account.ts'
import { type MailSettingsRow, unconfigured } from './mail-settings.ts'
import './mail-table.ts'

/** What a person's row keeps besides what the rules look at. Secrets are sealed. */
export interface OwnRow extends OwnFacts {
  password_sealed: string | null
  password_changed_at: string | null
  oauth_connected_at: string | null
  tested_at: string | null
  test_failure: string | null
  version: number
}

/** Somebody's mail account with all that it rests on. */
export interface LoadedAccount extends AccountFacts {
  organizationId: string
  userId: string
  displayName: string
  language: Language
  settings: Omit<MailSettingsRow, 'reminded_at'>
  own: OwnRow
  type: UserType
  status: UserStatus
  groupId: string | null
}

const noRow: OwnRow = {
  ...nothingOwn,
  ...{ password_sealed: null, password_changed_at: null, oauth_connected_at: null },
  ...{ tested_at: null, test_failure: null, version: 0 },
}

// Both rows as one value each, so that an account is read in one statement.
const accounts = (db: Db) =>
  db
    .selectFrom('users')
    .select(['organization_id', 'id', 'sign_in_name', 'email', 'first_name', 'last_name', 'language'])
    .select(['type', 'status', 'primary_group_id'])
    .select([
      sql<MailSettingsRow | null>`(select to_jsonb(s) from mail_settings s
        where s.organization_id = users.organization_id)`.as('settings'),
      sql<(OwnRow & { oauth_failed_at: string | null }) | null>`(select to_jsonb(a) from mail_accounts a
        where a.organization_id = users.organization_id and a.user_id = users.id)`.as('own'),
    ])

const selectAccount = compiledOnce((db, userId: string) => accounts(db).where('id', '=', userId))

/** Whose account it is. */
export interface AccountKey {
  organizationId: string
  userId: string
}

const selectAccounts = compiledOnce((db, organizationIds: string[], userIds: string[]) =>
  accounts(db).where(
    sql<boolean>`(organization_id, id) in (select * from unnest(${organizationIds}::uuid[], ${userIds}::uuid[]))`,
  ),
)

/** The accounts of many people of any organizations, in the order asked for, in one round trip of its own. */
export async function readMailAccounts(
  database: Pick<Database, 'pool' | 'db'>,
  keys: AccountKey[],
): Promise<(LoadedAccount | undefined)[]> {
  const organizationIds = keys.map(({ organizationId }) => organizationId)
  const userIds = keys.map(({ userId }) => userId)
  const rows = await oneStatementAcross(database, selectAccounts(database.db, organizationIds, userIds))
  return keys.map((key) =>
    accountOf(rows.find((row) => row.organization_id === key.organizationId && row.id === key.userId)),
  )
}

/** Somebody's mail account; undefined when there is no such person in the transaction's organization. */
export async function findMailAccount(tx: Db, userId: string): Promise<LoadedAccount | undefined> {
  return accountOf((await tx.executeQuery(selectAccount(tx, userId))).rows[0])
}

/** The same in one round trip of its own, outside of transactions: every message asks. */
export async function readMailAccount(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  userId: string,
): Promise<LoadedAccount | undefined> {
  const [row] = await oneStatement(database, organizationId, selectAccount(database.db, userId))
  return accountOf(row)
}

type AccountRow = ReturnType<typeof selectAccount> extends CompiledQuery<infer Row> ? Row : never

function accountOf(row: AccountRow | undefined): LoadedAccount | undefined {
  if (!row) return undefined
  return {
    organizationId: row.organization_id,
    userId: row.id,
    displayName: displayNameOf(row),
    language: row.language,
    settings: row.settings ?? unconfigured,
    own: row.own ? { ...row.own, oauth_failed: row.own.oauth_failed_at !== null } : noRow,
    person: { signInName: row.sign_in_name, email: row.email },
    ...{ type: row.type, status: row.status, groupId: row.primary_group_id },
  }
}

/** Writes what of somebody's account is their own, and counts its version up. */
export async function storeMailAccount(
  tx: Db,
  { organizationId, userId }: { organizationId: string; userId: string },
  values: Omit<Updateable<Tables['mail_accounts']>, 'version' | 'organization_id' | 'user_id'>,
): Promise<void> {
  await tx
    .insertInto('mail_accounts')
    .values({ organization_id: organizationId, user_id: userId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'user_id'])
        .doUpdateSet({ ...values, version: sql`mail_accounts.version + 1` }),
    )
    .execute()
}
