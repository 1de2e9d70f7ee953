import { type Compilable, sql } from 'kysely'
import { compiledOnce, type Db } from '../../platform/database/index.ts'

/** An account that a typed name may mean, with the hash to compare. */
export interface Candidate {
  organization_id: string
  organization_slug: string
  organization_name: string
  user_id: string
  sign_in_name: string
  email_folded: string | null
  sign_in_name_case: 'insensitive' | 'sensitive'
  name: string
  status: 'invited' | 'active' | 'deactivated'
  hash: string
  must_change: boolean
  /** Whether anybody of the organization gets in at all. */
  is_open: boolean
}

function candidates(db: Db, folded: string, organization?: string): Compilable<Candidate> {
  const named = (column: 'users.sign_in_name_folded' | 'users.email_folded') => {
    const query = db
      .selectFrom('users')
      .innerJoin('organizations', 'organizations.id', 'users.organization_id')
      .innerJoin('organization_settings', 'organization_settings.organization_id', 'users.organization_id')
      .innerJoin('user_passwords', (join) =>
        join
          .onRef('user_passwords.organization_id', '=', 'users.organization_id')
          .onRef('user_passwords.user_id', '=', 'users.id'),
      )
      .select([
        'users.organization_id',
        'organizations.slug as organization_slug',
        'organizations.name as organization_name',
        'users.id as user_id',
        'users.sign_in_name',
        'users.email_folded',
        'organization_settings.sign_in_name_case',
        sql<string>`trim(users.first_name || ' ' || users.last_name)`.as('name'),
        'users.status',
        'user_passwords.hash',
        'user_passwords.must_change',
        sql<boolean>`organizations.status = 'open'`.as('is_open'),
      ])
      .where(column, '=', folded)
      .where('users.type', '!=', 'connector')
    if (organization === undefined) return query
    // By slug or id, as everywhere in the API.
    return query.where((where) =>
      where.or([
        where('organizations.slug', '=', organization),
        sql<boolean>`organizations.id::text = ${organization.toLowerCase()}`,
      ]),
    )
  }
  const all = named('users.sign_in_name_folded').union(named('users.email_folded'))
  // The oldest first (UUIDv7): namesakes made later push nobody out.
  return all.orderBy('user_id').limit(sql.lit(20))
}

const selectAnywhere = compiledOnce((db, folded: string) => candidates(db, folded))

/**
 * The statement of the accounts with this sign-in name or address that have a password, over all organizations or in
 * one (B7). To be run across organizations.
 */
export const selectCandidates = (db: Db, folded: string, organization: string | undefined) =>
  organization === undefined ? selectAnywhere(db, folded) : candidates(db, folded, organization)
