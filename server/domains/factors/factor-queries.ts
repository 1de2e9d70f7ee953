import { type InferResult, sql } from 'kysely'
import { compiledOnce, type Database, type Db, oneStatement } from '../../platform/database/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { effectiveSecondFactor } from '../settings/index.ts'
import type { FactorState } from './factor.ts'
import './factor-table.ts'

const factorsOfUser = sql<
  {
    id: string
    kind: 'totp' | 'email' | 'sms'
    destination: string | null
    createdAt: string
    lastUsedAt: string | null
  }[]
>`coalesce((
  select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'destination', f.destination,
    'createdAt', f.created_at, 'lastUsedAt', f.last_used_at) order by f.created_at)
  from user_factors f where f.organization_id = users.organization_id and f.user_id = users.id
    and f.confirmed_at is not null), '[]'::jsonb)`

const passkeysOfUser = sql<number>`(
  select count(*)::int from passkeys k where k.organization_id = users.organization_id and k.user_id = users.id)`

const codesOfUser = sql<number>`(
  select count(*)::int from recovery_codes c
  where c.organization_id = users.organization_id and c.user_id = users.id and c.used_at is null)`

const isTaken = (kind: 'email' | 'sms', destination: 'email_folded' | 'mobile') => sql<boolean>`exists (
  select from user_factors f where f.organization_id = users.organization_id and f.user_id <> users.id
    and f.kind = ${kind} and f.confirmed_at is not null and f.destination_folded = ${sql.ref(`users.${destination}`)})`

/** The statement that reads all that decides whether and how a second factor is asked of a person. */
const selectFactors = compiledOnce((db, userId: string) =>
  db
    .selectFrom('users')
    .innerJoin('organization_settings', 'organization_settings.organization_id', 'users.organization_id')
    .leftJoin('groups', (join) =>
      join
        .onRef('groups.organization_id', '=', 'users.organization_id')
        .onRef('groups.id', '=', 'users.primary_group_id'),
    )
    .leftJoin('user_passwords as p', (join) =>
      join.onRef('p.organization_id', '=', 'users.organization_id').onRef('p.user_id', '=', 'users.id'),
    )
    .select([
      'users.second_factor as person',
      'groups.second_factor as group',
      'organization_settings.second_factor as organization',
      'users.email',
      'users.mobile',
      'users.language',
      factorsOfUser.as('factors'),
      passkeysOfUser.as('passkeys'),
      codesOfUser.as('recoveryCodesLeft'),
      sql<boolean>`p.user_id is not null`.as('hasPassword'),
      sql<boolean>`coalesce(p.must_change, false)`.as('mustChangePassword'),
      isTaken('email', 'email_folded').as('isEmailTaken'),
      isTaken('sms', 'mobile').as('isMobileTaken'),
    ])
    .where('users.id', '=', userId),
)

type Row = InferResult<ReturnType<typeof selectFactors>>[number]

function stateOf(row: Row | undefined): FactorState {
  if (!row) throw notFound()
  const { person, group, organization, factors, ...rest } = row
  return {
    ...rest,
    ...effectiveSecondFactor({ person, group, organization }),
    factors: factors.map((factor) => ({
      ...factor,
      createdAt: new Date(factor.createdAt),
      lastUsedAt: factor.lastUsedAt ? new Date(factor.lastUsedAt) : null,
    })),
  }
}

/** All that decides whether and how a second factor is asked of a person. Throws 404 when gone. */
export async function findFactorState(tx: Db, userId: string): Promise<FactorState> {
  return stateOf((await tx.executeQuery(selectFactors(tx, userId))).rows[0])
}

/** The same in one round trip, in a transaction of its own. */
export async function readFactorState(
  database: Pick<Database, 'pool' | 'db'>,
  organizationId: string,
  userId: string,
): Promise<FactorState> {
  const [row] = await oneStatement(database, organizationId, selectFactors(database.db, userId))
  return stateOf(row)
}
