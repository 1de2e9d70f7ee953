import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import type { Effect, OpenTicket, Request, RoadActor } from '../changes/index.ts'
import { record } from '../journal/index.ts'
import { attach } from './attachment-queries.ts'
import { findPromise } from './line-facts-queries.ts'
import { findSameRequest, insertTicket, nextNumber } from './open-ticket-queries.ts'
import { presentSummary } from './present-summary.ts'
import { recordEvent, type Tellers } from './record-event.ts'
import type { StoredLine, StoredProposal, Words } from './ticket.ts'
import { linesOf, touchedBy } from './ticket-lines.ts'
import type { TicketRow } from './ticket-queries.ts'

/** What opening a ticket is given by the wiring. */
export interface OpeningNeeds extends Tellers {
  translate: Translate
}

/** A ticket to be opened: a request with its lines, or a free question. */
export interface NewTicket {
  kind: string
  subject: string | null
  proposals: StoredProposal[]
  lines: StoredLine[]
  about: { id: string | null; name: string } | null
  basis: Request['basis']
  appliedAtOnce: Words[]
  reason: string | null
  note: string | null
  effectiveAt: string | null
  via: Request['via']
  /** Whoever asks; `openedBy` is somebody at the vendor's desk who asks on their behalf. */
  requester: { id: string; name: string }
  openedBy?: { id: string; name: string }
  /** What was said with it. */
  text: string | null
  /** Files that go with it, which the caller has seen to be the requester's to send. */
  files?: string[]
  /** The caller writes the entry of the journal. */
  isRecorded?: true
}

/** Two requests for the same thing have the same one. Values come from jsonb and from people: the order of keys is none. */
function fingerprintOf({ kind, proposals }: NewTicket, id: string): string {
  if (proposals.length === 0) return id
  const text = JSON.stringify([kind, proposals], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(text).digest('hex')
}

const permissionsOf = (lines: StoredLine[]) =>
  lines.flatMap(({ application, permission }) =>
    application && permission ? [`${application.key}:${permission}`] : [],
  )

/**
 * Adds a ticket in the transaction of its organization, with its first event, its entry in the journal and the jobs that
 * tell of it. Throws 409 `alreadyRequested` naming the open ticket that asks for the same.
 */
export async function addTicket(
  tx: Db,
  organizationId: string,
  tellers: Tellers,
  ticket: NewTicket,
): Promise<TicketRow> {
  const id = uuidv7()
  const touched = touchedBy(ticket.proposals)
  const keys = [...new Set(touched.permissions.map((key) => key.slice(0, key.indexOf(':'))))]
  const promise = await findPromise(tx, organizationId, keys, touched.groups)
  const fingerprint = fingerprintOf(ticket, id)
  const row = await insertTicket(tx, {
    ...{ organization_id: organizationId, id, kind: ticket.kind, subject: ticket.subject, fingerprint },
    number: await nextNumber(tx, organizationId),
    target_id: ticket.about?.id ?? null,
    target_name: ticket.about?.name ?? null,
    proposals: JSON.stringify(ticket.proposals),
    lines: JSON.stringify(ticket.lines),
    basis: JSON.stringify(ticket.basis),
    applied_at_once: JSON.stringify(ticket.appliedAtOnce),
    applications: promise.applications,
    permissions: permissionsOf(ticket.lines),
    reason: ticket.reason,
    note: ticket.note,
    effective_at: ticket.effectiveAt === null ? null : new Date(ticket.effectiveAt),
    via: ticket.via,
    requested_by: ticket.requester.id,
    requested_by_name: ticket.requester.name,
    opened_by_name: ticket.openedBy?.name ?? null,
    needs_four_eyes: promise.needsFourEyes,
    promise_minutes: promise.minutes,
  })
  if (!row) {
    const same = await findSameRequest(tx, fingerprint)
    throw new Problem(409, 'alreadyRequested', { values: { number: same.number }, current: same })
  }
  const opener = ticket.openedBy ?? ticket.requester
  const author = { ...opener, side: ticket.openedBy ? ('provider' as const) : ('organization' as const) }
  const eventId = await recordEvent(tx, tellers, {
    organizationId,
    ticketId: id,
    kind: 'opened',
    author,
    text: ticket.text,
  })
  await attach(tx, ticket.files ?? [], { ticketId: id, eventId })
  if (!ticket.isRecorded) await recordOpening(tx, row, opener, ticket)
  await tellers.sendJob(tx, 'ticket.opened', { organizationId, ticketId: id })
  return row
}

async function recordOpening(
  tx: Db,
  { organization_id: organizationId, id, number }: TicketRow,
  actor: NewTicket['requester'],
  { via, about, subject, reason, note }: NewTicket,
): Promise<void> {
  const target = { id: about?.id ?? id, name: about?.name || (subject ?? number) }
  const what = { kind: 'ticket.open', category: 'accounts', ticketId: id } as const
  await record(tx, { ...what, organizationId, via, actor, target, reason, note })
}

/** What was done, in both languages, to be kept. */
export const effectWords = (translate: Translate, { code, values }: Effect): Words => ({
  fr: translate('fr', `effect.${code}`, values),
  en: translate('en', `effect.${code}`, values),
})

const stored = ({ kind, target, values }: Request['proposals'][number]): StoredProposal => ({
  kind,
  target: target ?? null,
  // As it will be read again: what is undefined is not there.
  values: JSON.parse(JSON.stringify(values)),
})

/** F4, F6, F8: opens the ticket of what waits for the vendor, for the road. */
export const ticketOpener =
  (needs: OpeningNeeds): OpenTicket =>
  async (tx: Db, actor: RoadActor, request: Request) => {
    const proposals = request.proposals.map(stored)
    const row = await addTicket(tx, actor.organizationId, needs, {
      kind: proposals[0]?.kind ?? '',
      subject: null,
      proposals,
      lines: await linesOf(tx, proposals, request.about.name),
      about: request.about,
      basis: request.basis,
      appliedAtOnce: request.appliedAtOnce.map((effect) => effectWords(needs.translate, effect)),
      reason: request.reason,
      note: request.note,
      effectiveAt: request.effectiveAt,
      via: request.via,
      requester: { id: actor.userId, name: actor.name },
      text: request.note,
    })
    const reader = { userId: actor.userId, language: actor.language, translate: needs.translate }
    return presentSummary({ ...row, target_exists: row.target_id !== null }, reader)
  }
