import type { TicketCounts } from '../../../contract/index.ts'
import { acrossOrganizations, type Db, inOrganization } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { sightOf } from './see-ticket.ts'
import { countAtDesk, countUpTo } from './ticket-counts-queries.ts'

/** What waits for this person, for the numbers beside the menu. The desk's only for the vendor's people who decide. */
export async function ticketCounts(db: Db, actor: Actor): Promise<TicketCounts> {
  const { organizationId, userId, permissions, organizationKind } = actor
  const status = ['waiting' as const]
  const isOfDesk = organizationKind === 'provider' && permissions.has('tickets.decide')
  const counts = await inOrganization(db, organizationId, async (tx) => ({
    mine: await countUpTo(tx, { status, requestedBy: userId }),
    organization: permissions.has('users.view') ? await countUpTo(tx, { status, sight: sightOf(actor) }) : 0,
  }))
  return { ...counts, desk: isOfDesk ? await acrossOrganizations(db, countAtDesk) : 0 }
}
