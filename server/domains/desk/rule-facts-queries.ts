import { sql } from 'kysely'
import type { Db } from '../../platform/database/index.ts'
import { guichetApplication } from '../applications/index.ts'

/** What a rule looks at besides the ticket itself. */
export interface RuleFacts {
  emailDomains: string[]
  /** The address of the account that it is about; null without one. */
  email: string | null
  /** The person it is about may do something in Guichet. */
  isOfGuichet: boolean
  /** One of the groups that it gives lets people do something in Guichet. */
  isGuichetGroup: boolean
}

/** Reads it, in a transaction of the ticket's organization. `groups` are those that the ticket gives or takes. */
export async function findRuleFacts(
  tx: Db,
  organizationId: string,
  { target, groups }: { target: string | null; groups: string[] },
): Promise<RuleFacts> {
  const { rows } = await sql<RuleFacts>`
    select o.email_domains as "emailDomains",
      (select u.email from users u where u.organization_id = o.id and u.id = ${target}::uuid) as email,
      exists (select from held_permissions h where h.organization_id = o.id and h.user_id = ${target}::uuid
        and h.application = ${guichetApplication.key}) as "isOfGuichet",
      exists (select from group_rights r where r.organization_id = o.id and r.application = ${guichetApplication.key}
        and r.group_id = any (${sql.val(groups)}::uuid[])) as "isGuichetGroup"
    from organizations o where o.id = ${organizationId}::uuid`.execute(tx)
  const [facts] = rows
  if (!facts) throw new Error('a ticket of no organization')
  return facts
}
