import type { z } from 'zod'
import type { DeskBatchResult, deskBatchShape } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, problemOf } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { Via } from '../journal/index.ts'
import type { TicketRow } from '../tickets/index.ts'
import { approveTicket } from './approve-ticket.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { type DeskPerson, findDeskPerson } from './desk-people-queries.ts'
import { handOver } from './hand-over.ts'
import { withTicket } from './hold-ticket.ts'
import { refuseTicket } from './refuse-ticket.ts'
import { takeTicket } from './take-ticket.ts'

type Batch = z.output<typeof deskBatchShape>

/** A colleague who may decide tickets; null for nobody. Throws 422 for anybody else. */
export async function colleague(
  { road }: DeskNeeds,
  { organizationId }: Pick<Actor, 'organizationId'>,
  id: string | null,
): Promise<DeskPerson | null> {
  if (id === null) return null
  const person = await inOrganization(road.db, organizationId, (tx) => findDeskPerson(tx, id))
  if (!person) throw broken([{ field: '/to', code: 'mayNotDecide' }])
  return person
}

type Act = (tx: Db, ticket: TicketRow) => Promise<void>

async function actOf(needs: DeskNeeds, actor: Actor, { action }: Batch, via: Via): Promise<Act> {
  if (action.do === 'take') return (tx, ticket) => takeTicket(needs, tx, ticket, actor)
  if (action.do === 'refuse') {
    return (tx, ticket) => refuseTicket(needs, tx, ticket, actor, { reason: action.reason, via })
  }
  if (action.do === 'handOver') {
    const to = await colleague(needs, actor, action.to)
    return (tx, ticket) => handOver(needs, tx, ticket, actor, to)
  }
  const approval = { lines: {}, note: action.note, acceptChanges: false }
  return (tx, ticket) => approveTicket(needs, tx, ticket, actor, approval)
}

/** F9: the same with many tickets: each in a transaction of its own, and with a result of its own. */
export async function deskBatch(
  needs: DeskNeeds,
  actor: Actor,
  batch: Batch,
  { via, log }: { via: Via; log: Log },
): Promise<DeskBatchResult> {
  const act = await actOf(needs, actor, batch, via)
  const results: DeskBatchResult['results'] = []
  for (const id of new Set(batch.ids)) {
    try {
      await withTicket(needs, id, act)
      results.push({ id, status: 200, message: null })
    } catch (error) {
      const problem = problemOf(error)
      if (problem.status >= 500) log.error({ err: error }, 'one ticket of a batch failed')
      const { detail, problems = [] } = needs.present(problem, actor.language)
      results.push({ id, status: problem.status, message: problems[0]?.message ?? detail })
    }
  }
  return { results }
}
