import type { z } from 'zod'
import type { askForCallerShape, FoundTicket } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { addTicket } from '../tickets/index.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { callerOf, ownCall } from './open-call.ts'
import { presentFoundTicket } from './present-found.ts'
import { agentName, refuseClosedCounter } from './write-for-customer.ts'

/**
 * Opens a free question on the caller's behalf: theirs to follow, and told as opened by the agent. It changes nothing by
 * itself, so that no verification is needed.
 */
export async function askForCaller(
  needs: CallerNeeds,
  actor: Actor,
  { id, subject, text }: z.output<typeof askForCallerShape> & { id: string },
): Promise<FoundTicket> {
  const call = await ownCall(needs, actor, id)
  const card = await callerOf(needs, call)
  refuseClosedCounter(card)
  const ticket = await inOrganization(needs.database.db, call.customer_id, (tx) =>
    addTicket(tx, call.customer_id, needs, {
      ...{ kind: 'question', subject, text, proposals: [], lines: [], about: null, basis: {}, appliedAtOnce: [] },
      ...{ reason: null, note: null, effectiveAt: null, via: actor.session ? 'console' : 'api' },
      requester: { id: card.id, name: card.display_name },
      openedBy: { id: actor.userId, name: agentName(actor, card) },
    }),
  )
  const organization = { organization_id: card.organization_id, organization_name: card.organization_name }
  return presentFoundTicket({ ...ticket, ...organization }, { ...needs, language: actor.language })
}
