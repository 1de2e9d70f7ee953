import type { z } from 'zod'
import type { Outcome, openTicketShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { actorOf, idempotencyKey, Problem, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import { presentSummary } from './present-summary.ts'
import { questionKind } from './ticket.ts'
import { findSummary } from './ticket-queries.ts'

/** What people do to their own account has routes of its own, with their own guards: not this one. */
function refuseOwn(road: Road, kind: string): void {
  const permission = road.kinds.get(kind)?.permission
  if (permission !== null && permission !== undefined) return
  throw new Problem(400, 'malformed', { problems: [{ field: '/kind', code: 'notAllowed' }] })
}

/**
 * Sends what somebody asks: a change, of which only that waits which the vendor decides, or a free question. Returns the
 * outcome with the ticket that was opened; without one where nothing had to be asked.
 */
export async function askVendor(
  road: Road,
  request: Parameters<typeof actorOf>[0],
  { kind, ...asked }: z.output<typeof openTicketShape>,
): Promise<Outcome> {
  const actor = actorOf(request)
  const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
  if (kind !== questionKind) {
    refuseOwn(road, kind)
    return submitChange(road, actor, { kind, ...asked }, submission)
  }
  const outcome = await submitChange(road, actor, { kind: 'ticket.question', values: asked.values }, submission)
  const row = await inOrganization(road.db, actor.organizationId, (tx) => findSummary(tx, outcome.targetId ?? ''))
  return { ...outcome, ticket: row ? presentSummary(row, { ...actor, translate: road.translate }) : null }
}
