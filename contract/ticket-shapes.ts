import { z } from 'zod'
import {
  idShape,
  instantShape,
  lineShape,
  pageQuery,
  pageShape,
  paragraphShape,
  repeatable,
  typedTextShape,
} from './basic-shapes.ts'

/** Where a ticket stands. `waiting`: the vendor asked something, and its clock stands still. */
export const ticketStatusShape = z.enum(['open', 'inProgress', 'waiting', 'done', 'refused', 'withdrawn'])
export type TicketStatus = z.infer<typeof ticketStatusShape>

/** Whose turn it is; null once it is over. */
export const ticketTurnShape = z.enum(['provider', 'organization'])
export type TicketTurn = z.infer<typeof ticketTurnShape>

/** The short form, in lists of a customer and in the answer of the call that opened it. */
export const ticketSummaryShape = z
  .strictObject({
    id: idShape,
    number: z.string().meta({ description: 'Per organization, e.g. 2026-0418' }),
    kind: z.string().meta({ description: 'The kind of the proposed change, or `question`.' }),
    title: z.string().meta({ description: 'In the language of the person asking, e.g. “Rights of Yann Tanguy”.' }),
    summary: z.string().meta({ description: 'What is asked in a few words, e.g. “2 rights added, 1 taken away”.' }),
    target: z.strictObject({ id: idShape, name: z.string(), exists: z.boolean() }).nullable(),
    status: ticketStatusShape,
    turn: ticketTurnShape.nullable(),
    requestedBy: z.strictObject({ id: idShape.nullable(), name: z.string(), isYou: z.boolean() }),
    assignedTo: z.string().nullable().meta({ description: 'Who looks after it at the vendor’s.' }),
    dueAt: instantShape.nullable().meta({ description: 'By when the vendor promises to decide; null while paused.' }),
    isOverdue: z.boolean(),
    createdAt: instantShape,
    updatedAt: instantShape,
    decidedAt: instantShape.nullable(),
    version: z.int(),
  })
  .meta({ id: 'TicketSummary' })
export type TicketSummary = z.infer<typeof ticketSummaryShape>
export const ticketPageShape = pageShape(ticketSummaryShape).meta({ id: 'TicketPage' })
export type TicketPage = z.infer<typeof ticketPageShape>

/** What became of a line: still open, approved as asked, approved otherwise, refused, done or not possible by hand. */
export const lineStateShape = z.enum(['asked', 'approved', 'adjusted', 'refused', 'done', 'couldNot'])

/** One thing that a ticket asks for. */
export const ticketLineShape = z
  .strictObject({
    id: z.string().meta({ description: 'Stable within the ticket; what `approve` names.' }),
    what: z.enum([
      'account',
      'permission',
      'primaryGroup',
      'secondaryGroup',
      'company',
      'mainCompany',
      'allCompanies',
      'managedGroups',
      'status',
      'group',
      'other',
    ]),
    action: z.enum(['add', 'remove', 'change']),
    application: z.strictObject({ key: z.string(), name: z.string(), icon: z.string(), color: z.string() }).nullable(),
    permission: z.string().nullable(),
    name: z.string().meta({ description: 'In words, in the language of the person asking.' }),
    detail: z.string().nullable().meta({ description: 'What it lets one do, or dates, or a level.' }),
    isByHand: z.boolean().meta({ description: 'To be set by hand elsewhere: it is done, or it could not be.' }),
    managedIn: z.strictObject({ name: z.string(), url: z.string().nullable() }).nullable(),
    state: lineStateShape,
    note: z.string().nullable(),
  })
  .meta({ id: 'TicketLine' })
export type TicketLine = z.infer<typeof ticketLineShape>

export const attachmentShape = z
  .strictObject({ id: idShape, name: z.string(), type: z.string(), sizeBytes: z.int() })
  .meta({ id: 'Attachment' })
export type Attachment = z.infer<typeof attachmentShape>

/** What happened with a ticket, oldest first: its conversation. */
export const ticketEventShape = z
  .strictObject({
    id: idShape,
    at: instantShape,
    kind: z.enum([
      'opened',
      'taken',
      'handedOver',
      'message',
      'question',
      'answer',
      'adjusted',
      'firstApproval',
      'approved',
      'applied',
      'couldNotApply',
      'refused',
      'withdrawn',
      'reminded',
      'answered',
    ]),
    author: z.strictObject({
      name: z.string(),
      side: z.enum(['organization', 'provider', 'system']),
      isYou: z.boolean(),
    }),
    text: z.string().nullable(),
    quickAnswers: z.array(z.string()),
    attachments: z.array(attachmentShape),
  })
  .meta({ id: 'TicketEvent' })
export type TicketEvent = z.infer<typeof ticketEventShape>

const proposedShape = z.strictObject({
  kind: z.string(),
  target: idShape.nullable(),
  values: z.record(z.string(), z.unknown()),
})

/** The fields of the account that a request would create, in words (F4). */
export const ticketAccountShape = z.strictObject({
  displayName: z.string(),
  signInName: z.string(),
  position: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  type: z.string(),
  primaryGroup: z.string().nullable(),
  access: z.enum(['invitation', 'none', 'neverSignsIn']),
})

/** A ticket in full: what was asked, what was decided and what came out, side by side. */
export const ticketShape = ticketSummaryShape
  .extend({
    organization: z.strictObject({ id: idShape, slug: z.string(), name: z.string() }),
    provider: z.strictObject({ name: z.string() }),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    subject: z.string().nullable().meta({ description: 'Of a free question.' }),
    effectiveAt: instantShape.nullable().meta({ description: 'When it should take effect; null: as soon as decided.' }),
    targetPerson: z
      .strictObject({ signInName: z.string(), position: z.string().nullable(), status: z.string() })
      .nullable(),
    account: ticketAccountShape.nullable(),
    change: z.array(proposedShape).meta({ description: 'The proposed changes themselves, as asked.' }),
    adjusted: z.array(proposedShape).nullable().meta({ description: 'As the vendor adjusted them.' }),
    lines: z.array(ticketLineShape).meta({ description: 'As asked.' }),
    adjustedLines: z.array(ticketLineShape).nullable(),
    appliedAtOnce: z
      .array(z.string())
      .meta({ description: 'What the organization decided itself in the same act, in words.' }),
    promise: z.strictObject({
      workingMinutes: z.int(),
      remainingMinutes: z.int().nullable().meta({ description: 'Working minutes left; negative when overdue.' }),
      isPaused: z.boolean(),
    }),
    events: z.array(ticketEventShape),
    decidedBy: z.string().nullable(),
    decisionNote: z.string().nullable(),
    appliesAt: instantShape.nullable().meta({ description: 'Approved, and to take effect then.' }),
    appliedAt: instantShape.nullable(),
    outcome: z.array(z.string()).meta({ description: 'What came out, in words.' }),
    mayWithdraw: z.boolean(),
    mayAnswer: z.boolean(),
    takenAt: instantShape.nullable(),
  })
  .meta({ id: 'Ticket' })
export type Ticket = z.infer<typeof ticketShape>

export const ticketQueryShape = z.strictObject({
  ...pageQuery,
  search: typedTextShape(200).optional(),
  status: repeatable(ticketStatusShape),
  turn: ticketTurnShape.optional(),
  kind: repeatable(z.string().max(60)),
  target: idShape.optional(),
  mine: z.enum(['true', 'false']).optional(),
})
export type TicketQuery = z.input<typeof ticketQueryShape>

const text = paragraphShape(4000).pipe(z.string().min(1))

/** Body of `POST /tickets`: a change to ask for, or a free question (`kind: "question"`). */
export const openTicketShape = z
  .strictObject({
    kind: z.string().min(1).max(60),
    target: idShape.optional(),
    values: z.record(z.string(), z.unknown()).default({}),
    reason: lineShape(500).optional(),
    note: paragraphShape(2000).optional(),
    effectiveAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'OpenTicket' })

/** Values of a free question. */
export const questionShape = z.strictObject({
  subject: lineShape(150).pipe(z.string().min(1)),
  text,
  attachments: z.array(idShape).max(10).default([]),
})

export const ticketMessageShape = z.strictObject({ text, attachments: z.array(idShape).max(10).default([]) })
export type TicketMessage = z.input<typeof ticketMessageShape>

export const withdrawTicketShape = z.strictObject({ note: paragraphShape(2000).optional() })

/** `POST /tickets/attachments?name=…` takes the bytes themselves (`application/octet-stream`). */
export const attachmentQueryShape = z.strictObject({ name: lineShape(200).pipe(z.string().min(1)) })
export const ticketAttachmentParams = z.strictObject({
  org: z.string().min(1).max(100),
  id: idShape,
  attachment: idShape,
})

/** What waits for the person asking, for the numbers beside the menu. */
export const ticketCountsShape = z
  .strictObject({
    mine: z.int().meta({ description: 'My requests that wait for my answer.' }),
    organization: z.int().meta({ description: 'Of the whole organization, waiting for an answer.' }),
    desk: z.int().meta({ description: 'At the vendor’s desk, to be decided; 0 for everybody else.' }),
  })
  .meta({ id: 'TicketCounts' })
export type TicketCounts = z.infer<typeof ticketCountsShape>
