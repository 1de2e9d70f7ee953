import { type Kysely, sql } from 'kysely'
import { foundationRoles } from './0001-foundation/roles.ts'
import { foundationSearch } from './0001-foundation/search.ts'
import { foundationSecurity } from './0001-foundation/security.ts'
import { foundationTables } from './0001-foundation/tables.ts'

/** Roles, organizations, groups, users, sessions, journal, and the row-level security around them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [foundationRoles, foundationTables, foundationSearch, foundationSecurity]) {
    await sql.raw(statement).execute(db)
  }
}
