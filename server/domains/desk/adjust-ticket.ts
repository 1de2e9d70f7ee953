import type { z } from 'zod'
import type { adjustTicketShape } from '../../../contract/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { broken, type FieldFault, Problem } from '../../platform/http/index.ts'
import { checkDecided, type Road } from '../changes/index.ts'
import {
  findPromise,
  linesOf,
  recordEvent,
  type StoredProposal,
  type TicketRow,
  touchedBy,
  updateTicket,
} from '../tickets/index.ts'
import { authorOf, type DeskActor, placeOf, takenBy } from './desk-actor.ts'
import type { DeskNeeds } from './desk-needs.ts'
import { refuseDecided } from './hold-ticket.ts'

export type Adjustment = z.output<typeof adjustTicketShape>

// A list instead of a difference would say what is to be left, and take away what nobody spoke of.
const differences = ['permissions', 'secondaryGroups', 'companies']

// Of an account that is there only what was asked waits: whoever decides does not come to its address by it.
const onlyAsked = (asked: StoredProposal, values: Adjustment['changes'][number]['values']) =>
  Object.keys(values).filter((field) => asked.kind === 'user.update' && values[field] !== asked.values[field])

/** Dates of a main group that is not named: they would be in no line, and nobody would see them. */
const isHidden = ({ primaryGroup, primaryGroupFrom, primaryGroupUntil }: Adjustment['changes'][number]['values']) =>
  primaryGroup === undefined && (primaryGroupFrom !== undefined || primaryGroupUntil !== undefined)

function faultsOf(asked: StoredProposal[], changes: Adjustment['changes']): FieldFault[] {
  return changes.flatMap(({ kind, values }, index) => {
    const place = `/changes/${index}`
    const before = asked[index]
    if (before?.kind !== kind) return [{ field: `${place}/kind`, code: 'adjustsOtherKind' }]
    const lists = kind === 'user.rights' ? differences.filter((field) => Array.isArray(values[field])) : []
    // A password would be kept with the ticket, for everybody to read.
    if (values.password !== undefined) return [{ field: `${place}/values/password`, code: 'notAllowed' }]
    return [
      ...lists.map((field) => ({ field: `${place}/values/${field}`, code: 'wrongType' })),
      ...onlyAsked(before, values).map((field) => ({ field: `${place}/values/${field}`, code: 'notAllowed' })),
      ...(isHidden(values) ? [{ field: `${place}/values/primaryGroup`, code: 'required' }] : []),
    ]
  })
}

/** What is proposed instead: of the same kinds in the same order, about the same target. Throws 422. */
function adjustedProposals(asked: StoredProposal[], { changes }: Adjustment): StoredProposal[] {
  const faults = faultsOf(asked, changes)
  if (faults.length > 0) throw broken(faults)
  return changes.map(({ kind, values }, index) => ({ kind, target: asked[index]?.target ?? null, values }))
}

/** Walks what is proposed instead as far as the decision, as whoever asked: they cannot be given what they may not ask for. */
async function judge(road: Road, tx: Db, ticket: TicketRow, actor: DeskActor, proposals: StoredProposal[]) {
  if (ticket.requested_by === null) throw new Problem(409, 'requesterMayNotAsk')
  const { faults, mayAsk } = await checkDecided(
    road,
    tx,
    {
      ...{ userId: actor.userId, name: actor.name, language: actor.language, permissions: new Set() },
      ...{ organizationId: ticket.organization_id, organizationKind: 'customer' as const },
      decision: { ticketId: ticket.id, requestedBy: ticket.requested_by },
    },
    {
      proposals: proposals.map(({ target, ...proposal }) => ({ ...proposal, target: target ?? undefined })),
      ...{ reason: ticket.reason, basis: null },
    },
  )
  if (faults.length > 0) throw broken(faults)
  if (!mayAsk) throw new Problem(409, 'requesterMayNotAsk')
}

/**
 * F9: replaces what a ticket asks by something else of the same kinds, about the same target; what was asked stays beside
 * it for the requester to see. A first approval was of something else and counts no longer. Throws 409 when somebody
 * decided, 422 for what cannot be asked.
 */
export async function adjustTicket(
  needs: DeskNeeds,
  tx: Db,
  ticket: TicketRow,
  actor: DeskActor,
  adjustment: Adjustment,
): Promise<void> {
  refuseDecided(ticket)
  const proposals = adjustedProposals(ticket.proposals, adjustment)
  await judge(needs.road, tx, ticket, actor, proposals)
  const lines = await linesOf(tx, proposals, ticket.target_name ?? '')
  if (lines.length === 0) throw broken([{ field: '/changes', code: 'adjustsToNothing' }])
  const touched = touchedBy(proposals)
  const keys = [...new Set(touched.permissions.map((key) => key.slice(0, key.indexOf(':'))))]
  const promise = await findPromise(tx, ticket.organization_id, keys, touched.groups)
  await updateTicket(tx, ticket.id, {
    ...takenBy(actor, ticket),
    status: ticket.status === 'open' ? 'inProgress' : ticket.status,
    adjusted: JSON.stringify(proposals),
    adjusted_lines: JSON.stringify(lines),
    first_approval: null,
    applications: promise.applications,
    permissions: lines.flatMap(({ application, permission }) =>
      application && permission ? [`${application.key}:${permission}`] : [],
    ),
    needs_four_eyes: ticket.needs_four_eyes || promise.needsFourEyes,
  })
  const event = { kind: 'adjusted' as const, author: authorOf(actor), text: adjustment.note || null }
  await recordEvent(tx, needs, { ...placeOf(ticket), ...event })
}
