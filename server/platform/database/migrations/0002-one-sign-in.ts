import { type Kysely, sql } from 'kysely'
import { applicationTables } from './0002-one-sign-in/applications.ts'
import { connectorTables } from './0002-one-sign-in/connectors.ts'
import { factorTables } from './0002-one-sign-in/factors.ts'
import { linkTables } from './0002-one-sign-in/links.ts'
import { oidcTables } from './0002-one-sign-in/oidc.ts'
import { oneSignInSecurity } from './0002-one-sign-in/security.ts'
import { settingsTables } from './0002-one-sign-in/settings.ts'

const parts = [settingsTables, linkTables, factorTables, applicationTables, oidcTables, connectorTables]

/** Settings, mailed links, second factors, applications, OpenID Connect, and credentials of programs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...parts, oneSignInSecurity]) await sql.raw(statement).execute(db)
}
