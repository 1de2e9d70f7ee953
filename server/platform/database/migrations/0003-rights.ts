import { type Kysely, sql } from 'kysely'
import { rightsOfApplications } from './0003-rights/applications.ts'
import { membershipTables } from './0003-rights/memberships.ts'
import { peopleTables } from './0003-rights/people.ts'
import { wideSearch } from './0003-rights/search.ts'
import { rightsSecurity } from './0003-rights/security.ts'
import { rightsViews } from './0003-rights/views.ts'

const parts = [rightsOfApplications, membershipTables, peopleTables, rightsViews, rightsSecurity, wideSearch]

/** Rights in sections, secondary groups and single rights with dates, companies, contact cards and duties. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of parts) await sql.raw(statement).execute(db)
}
