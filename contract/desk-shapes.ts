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
import { ticketShape, ticketStatusShape, ticketSummaryShape } from './ticket-shapes.ts'

const text = paragraphShape(4000).pipe(z.string().min(1))
const person = z.strictObject({ id: idShape, name: z.string() })

/** A row of the queue (F9). */
export const deskTicketSummaryShape = ticketSummaryShape
  .extend({
    organization: z.strictObject({ id: idShape, slug: z.string(), name: z.string() }),
    assignee: person.extend({ isYou: z.boolean() }).nullable(),
    applications: z.array(z.string()),
    firstApprovalBy: z.string().nullable().meta({ description: 'Approved once; another person has to approve, too.' }),
  })
  .meta({ id: 'DeskTicketSummary' })
export type DeskTicketSummary = z.infer<typeof deskTicketSummaryShape>
export const deskTicketPageShape = pageShape(deskTicketSummaryShape).meta({ id: 'DeskTicketPage' })
export type DeskTicketPage = z.infer<typeof deskTicketPageShape>

/** A ticket at the desk: with what stands against it now, and the vendor's own notes. */
export const deskTicketShape = ticketShape
  .extend({
    assignee: person.extend({ isYou: z.boolean() }).nullable(),
    firstApprovalBy: person.extend({ isYou: z.boolean() }).nullable(),
    needsFourEyes: z.boolean(),
    requester: z.strictObject({
      position: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    checks: z.strictObject({
      mayAsk: z.boolean().meta({ description: 'The requester may still ask for it.' }),
      isUnchanged: z.boolean().meta({ description: 'The target is as it was when it was asked.' }),
      problems: z.array(z.string()).meta({ description: 'What stands against it today, in words.' }),
      changesSince: z.array(z.strictObject({ at: instantShape, sentence: z.string() })),
    }),
    notes: z.array(z.strictObject({ id: idShape, at: instantShape, author: z.string(), text: z.string() })),
  })
  .meta({ id: 'DeskTicket' })
export type DeskTicket = z.infer<typeof deskTicketShape>

export const deskViewNameShape = z.enum(['todo', 'mine', 'late', 'waiting', 'done', 'all'])
export type DeskViewName = z.infer<typeof deskViewNameShape>

/** What a saved view keeps: the filters of the queue. */
export const deskFilterFields = {
  view: deskViewNameShape.default('todo'),
  search: typedTextShape(200).optional(),
  organization: repeatable(idShape),
  application: repeatable(z.string().max(60)),
  kind: repeatable(z.string().max(60)),
  status: repeatable(ticketStatusShape),
  assignee: repeatable(z.union([idShape, z.literal('nobody')])),
  olderThanDays: z.coerce.number().int().min(0).max(3650).optional(),
}
export const deskQueryShape = z.strictObject({
  ...pageQuery,
  ...deskFilterFields,
  sort: z.enum(['dueAt', '-createdAt', 'createdAt', '-updatedAt']).default('dueAt'),
})
export type DeskQuery = z.input<typeof deskQueryShape>

export const deskViewShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    isShared: z.boolean(),
    filters: z.record(z.string(), z.unknown()),
    count: z.int().nullable(),
  })
  .meta({ id: 'DeskView' })
export type DeskView = z.infer<typeof deskViewShape>
export const deskViewPageShape = pageShape(deskViewShape).meta({ id: 'DeskViewPage' })
export const writeDeskViewShape = z.strictObject({
  name: lineShape(60).pipe(z.string().min(1)),
  isShared: z.boolean().default(false),
  filters: z.strictObject(deskFilterFields).partial(),
})

export const deskCountsShape = z
  .strictObject({ todo: z.int(), mine: z.int(), late: z.int(), waiting: z.int() })
  .meta({ id: 'DeskCounts' })
export type DeskCounts = z.infer<typeof deskCountsShape>

/** Who at the vendor's can decide tickets. */
export const deskPeopleShape = z
  .strictObject({ items: z.array(person.extend({ isYou: z.boolean() })) })
  .meta({ id: 'DeskPeople' })
export type DeskPeople = z.infer<typeof deskPeopleShape>

export const handOverShape = z.strictObject({ to: idShape.nullable(), note: paragraphShape(2000).optional() })
export const askBackShape = z.strictObject({
  text,
  quickAnswers: z
    .array(lineShape(80).pipe(z.string().min(1)))
    .max(4)
    .default([]),
})
export const deskNoteShape = z.strictObject({ text })

const lineDecision = z.strictObject({
  decision: z.enum(['approve', 'refuse', 'done', 'couldNot']),
  note: lineShape(300).optional(),
})

/** Replaces what is asked by something else of the same kinds and target; the requester sees both. */
export const adjustTicketShape = z.strictObject({
  changes: z
    .array(z.strictObject({ kind: z.string().max(60), values: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(3),
  note: paragraphShape(2000).optional(),
})

/** What a ticket can be adjusted to: the rights of the customer's applications that it names, and the customer's groups. */
export const deskOptionsShape = z
  .strictObject({
    applications: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        permissions: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      }),
    ),
    groups: z.array(z.strictObject({ id: idShape, name: z.string() })),
  })
  .meta({ id: 'DeskOptions' })
export type DeskOptions = z.infer<typeof deskOptionsShape>

/** Lines that are not named are approved; those to be set by hand must be named. */
export const approveTicketShape = z.strictObject({
  lines: z.record(z.string().max(200), lineDecision).default({}),
  note: paragraphShape(2000).optional(),
  effectiveAt: z.iso.datetime({ offset: true }).nullable().optional().meta({
    description: 'Absent: as the requester wished. Null: now.',
  }),
  acceptChanges: z
    .boolean()
    .default(false)
    .meta({ description: 'Seen that the target has changed since, and approved all the same.' }),
})
export type ApproveTicket = z.input<typeof approveTicketShape>
export const refuseTicketShape = z.strictObject({
  reason: lineShape(500).pipe(z.string().min(1)),
  note: paragraphShape(2000).optional(),
})

/** Many at once: each by itself, with its own result. */
export const deskBatchShape = z.strictObject({
  ids: z.array(idShape).min(1).max(100),
  action: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('take') }),
    z.strictObject({ do: z.literal('handOver'), to: idShape.nullable() }),
    z.strictObject({ do: z.literal('approve'), note: paragraphShape(2000).optional() }),
    z.strictObject({ do: z.literal('refuse'), reason: lineShape(500).pipe(z.string().min(1)) }),
  ]),
})
export const deskBatchResultShape = z
  .strictObject({
    results: z.array(z.strictObject({ id: idShape, status: z.int(), message: z.string().nullable() })),
  })
  .meta({ id: 'DeskBatchResult' })
export type DeskBatchResult = z.infer<typeof deskBatchResultShape>

const minuteOfDay = z.int().min(0).max(1440)

/** When the desk works: what promises are counted in. */
export const deskSettingsFields = {
  timeZone: z.string().min(1).max(60),
  workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).meta({ description: 'ISO 8601: 1 is Monday.' }),
  dayFromMinute: minuteOfDay,
  dayUntilMinute: minuteOfDay,
  closedDays: z.array(z.iso.date()).max(400),
  promiseHours: z.int().min(1).max(400).meta({ description: 'Working hours; applications may promise their own.' }),
  remindAfterHours: z
    .int()
    .min(1)
    .max(400)
    .meta({ description: 'Working hours until an unanswered question is asked again.' }),
  mailbox: z
    .email()
    .max(254)
    .nullable()
    .meta({ description: 'Where new and overdue tickets are told, besides the console.' }),
}
export const deskSettingsShape = z
  .strictObject({ ...deskSettingsFields, mailbox: z.string().nullable(), version: z.int() })
  .meta({ id: 'DeskSettings' })
export type DeskSettings = z.infer<typeof deskSettingsShape>
export const updateDeskSettingsShape = z.strictObject(deskSettingsFields).partial()

/** A rule that approves safe cases alone. */
export const ticketRuleFields = {
  name: lineShape(80).pipe(z.string().min(1)),
  isActive: z.boolean(),
  kinds: z
    .array(z.enum(['user.create', 'user.rights', 'user.deactivate', 'user.reactivate']))
    .min(1)
    .max(4),
  permissions: z
    .array(z.string().regex(/^[^:]{1,60}:[^:]{1,60}$/))
    .max(100)
    .meta({ description: '`application:permission`: nothing but these is added. Empty: no right may be added.' }),
  groups: z.boolean().meta({ description: 'Whether groups may be given, too.' }),
  organizations: z.array(idShape).max(500).nullable().meta({ description: 'Null: every customer.' }),
  ownDomainOnly: z
    .boolean()
    .meta({ description: 'The person’s e-mail address is of one of the organization’s domains.' }),
}
export const ticketRuleShape = z
  .strictObject({
    id: idShape,
    ...ticketRuleFields,
    name: z.string(),
    approvedCount: z.int(),
    createdAt: instantShape,
    version: z.int(),
  })
  .meta({ id: 'TicketRule' })
export type TicketRule = z.infer<typeof ticketRuleShape>
export const ticketRulePageShape = pageShape(ticketRuleShape).meta({ id: 'TicketRulePage' })
export const createTicketRuleShape = z.strictObject({
  ...ticketRuleFields,
  isActive: z.boolean().default(true),
  permissions: ticketRuleFields.permissions.default([]),
  groups: z.boolean().default(false),
  organizations: ticketRuleFields.organizations.default(null),
  ownDomainOnly: z.boolean().default(true),
})
export const updateTicketRuleShape = z.strictObject(ticketRuleFields).partial()
