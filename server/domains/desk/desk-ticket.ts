import type { DeskTicket } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound } from '../../platform/http/index.ts'
import type { Road } from '../changes/index.ts'
import { findEntry, sentenceOf } from '../journal/index.ts'
import { checkTicket, findTicket, isOpen, presentTicket, questionKind, type TicketRow } from '../tickets/index.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { findPlace, findRequester, listSince, needsFourEyes } from './desk-ticket-queries.ts'
import { listNotes } from './note-queries.ts'
import { presentAssignee } from './present-queue.ts'

const nothingAgainst: DeskTicket['checks'] = { mayAsk: true, isUnchanged: true, problems: [], changesSince: [] }

/** What happened to the target since it was asked, newest first, as the customer's journal tells it. */
async function changesSince(tx: Db, { translate }: Road, ticket: TicketRow, { language }: Actor) {
  if (ticket.target_id === null) return []
  const told: DeskTicket['checks']['changesSince'] = []
  for (const { id, at } of await listSince(tx, ticket.target_id, ticket.created_at)) {
    const entry = await findEntry(tx, id)
    if (!entry) continue
    const sentence = sentenceOf(entry, language, translate).map(({ text }) => text)
    told.push({ at: at.toISOString(), sentence: sentence.join('') })
  }
  return told
}

async function checksOf(tx: Db, road: Road, ticket: TicketRow, actor: Actor): Promise<DeskTicket['checks']> {
  if (!isOpen(ticket.status) || ticket.decided_at !== null || ticket.kind === questionKind) return nothingAgainst
  const decider = { id: actor.userId, name: actor.name, language: actor.language }
  const found = await checkTicket(road, tx, ticket, decider)
  return { ...found, changesSince: await changesSince(tx, road, ticket, actor) }
}

function presentFirst({ first_approval }: TicketRow, { userId }: Actor): DeskTicket['firstApprovalBy'] {
  if (!first_approval) return null
  return { id: first_approval.by, name: first_approval.name, isYou: first_approval.by === userId }
}

/**
 * F9: a ticket as the desk sees it, with what stands against it now and the vendor's own notes. Throws 404. `place` is its
 * organization, where that is known.
 */
export async function deskTicket(
  { database, road }: DeskNeeds,
  actor: Actor,
  id: string,
  place?: string,
): Promise<DeskTicket> {
  const organizationId = place ?? (await findPlace(database, id))
  if (organizationId === undefined) throw notFound()
  const notes = await listNotes(database, actor.organizationId, id)
  return inOrganization(database.db, organizationId, async (tx) => {
    const row = await findTicket(tx, id)
    if (!row) throw notFound()
    const viewer = { ...actor, translate: road.translate }
    return {
      ...(await presentTicket(tx, row, viewer)),
      assignee: presentAssignee(row, actor.userId),
      firstApprovalBy: presentFirst(row, actor),
      needsFourEyes: await needsFourEyes(tx, row),
      requester: await findRequester(tx, row.requested_by),
      checks: await checksOf(tx, road, row, actor),
      notes: notes.map(({ author_name, at, ...note }) => ({ ...note, at: at.toISOString(), author: author_name })),
    }
  })
}
