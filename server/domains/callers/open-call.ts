import type { Call } from '../../../contract/index.ts'
import { acrossOrganizations, inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import { type CallKey, type CallRow, findCall, insertCall } from './call-queries.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { type CardRow, findCard } from './card-queries.ts'
import { presentCall } from './present-call.ts'
import { writeForCustomer } from './write-for-customer.ts'

/** The key of this agent's call. */
export const keyOf = (actor: Actor, id: string): CallKey => ({ id, agentId: actor.userId })

/** A call of this agent. Throws 404 when it has ended, is another agent's or never was: all alike. */
export async function ownCall(needs: CallerNeeds, actor: Actor, id: string): Promise<CallRow> {
  const find = (tx: Parameters<typeof findCall>[0]) => findCall(tx, keyOf(actor, id))
  const call = await inOrganization(needs.database.db, actor.organizationId, find)
  if (!call) throw notFound()
  return call
}

/** Whom a call of this agent is about. Throws 404 as `ownCall` does, and when the account is gone. */
export async function callerOf(needs: CallerNeeds, call: CallRow): Promise<CardRow> {
  const card = await acrossOrganizations(needs.database.db, (tx) => findCard(tx, call.customer_id, call.user_id))
  if (!card) throw notFound()
  return card
}

/**
 * C10: opens somebody's card. First it is written in the journal of their organization, with the reason, where its
 * administrator reads it; then the card is shown. Throws 404 for nobody, programs and the vendor's own people.
 */
export async function openCall(
  needs: CallerNeeds,
  actor: Actor,
  { organization, id, reason }: { organization: string; id: string; reason: string },
): Promise<Call> {
  const { db } = needs.database
  const card = await acrossOrganizations(db, (tx) => findCard(tx, organization, id))
  if (!card) throw notFound()
  await inOrganization(db, organization, (tx) => writeForCustomer(tx, actor, card, { kind: 'desk.look', reason }))
  const callId = await inOrganization(db, actor.organizationId, (tx) =>
    insertCall(tx, {
      organization_id: actor.organizationId,
      agent_id: actor.userId,
      customer_id: organization,
      user_id: id,
      reason,
    }),
  )
  return presentCall(needs, actor, await ownCall(needs, actor, callId))
}
