import { sql } from 'kysely'
import { compiledOnce, type Database, oneStatementAcross } from '../../platform/database/index.ts'

/** A person, and the application that they gave an access token to. */
export interface PersonToken {
  userId: string
  organizationId: string
  slug: string
  kind: 'customer' | 'provider'
  name: string
  language: 'fr' | 'en'
  application: string
  applicationName: string
  scopes: string[]
}

// An application that may do nothing for anybody any more has no use of a token it still holds.
const selectPersonToken = compiledOnce(
  (_db, idHash: Buffer) => sql<PersonToken>`
    select users.id as "userId", users.organization_id as "organizationId", organizations.slug, organizations.kind,
      users.first_name || ' ' || users.last_name as name, users.language, applications.key as application,
      case when users.language = 'fr' then applications.name_fr else applications.name_en end as "applicationName",
      string_to_array(token.payload ->> 'scope', ' ') as scopes
    from oidc_artifacts token
    join users on users.organization_id = token.organization_id and users.id = token.user_id
      and users.status = 'active' and users.type <> 'connector' and not users.never_signs_in
    join organizations on organizations.id = token.organization_id and organizations.status = 'open'
    join applications on applications.key = token.payload ->> 'clientId' and applications.may_send_mail
    where token.model = 'AccessToken' and token.id_hash = ${idHash} and token.expires_at > now()`,
)

/** The person behind an access token that is not over (RFC 6750). Undefined for any other text. */
export async function findPersonToken(database: Database, idHash: Buffer): Promise<PersonToken | undefined> {
  const [row] = await oneStatementAcross<PersonToken>(database, selectPersonToken(database.db, idHash))
  return row
}
