import { z } from 'zod'
import {
  idShape,
  instantShape,
  languageShape,
  lineShape,
  namedShape,
  pageQuery,
  pageShape,
  typedTextShape,
} from './basic-shapes.ts'
import { modeShape, permissionKeyShape, permissionRefShape } from './rights-shapes.ts'
import { settingsFields } from './settings-shapes.ts'

/** `suspended`: nobody gets in, everything stays. `closed`: as well, and it is deleted on a day. */
export const organizationStatusShape = z.enum(['open', 'suspended', 'closed'])
export type OrganizationStatus = z.infer<typeof organizationStatusShape>

const domain = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/)
  .max(253)
const name = lineShape(120).pipe(z.string().min(1))
const municipality = lineShape(120).nullable()

/** A customer's counter, as the vendor's people look after it (M2). */
export const counterShape = z
  .strictObject({
    id: idShape,
    slug: z.string(),
    name: z.string(),
    municipality: z.string().nullable(),
    emailDomains: z.array(z.string()),
    status: organizationStatusShape,
    statusReason: z.string().nullable(),
    deleteAt: instantShape.nullable().meta({ description: 'Closed: when everything of it is deleted.' }),
    isDecidedByProvider: z
      .boolean()
      .meta({ description: 'Request mode: every change of accounts and rights waits (F).' }),
    figures: z.strictObject({
      users: z.int(),
      neverSignedIn: z.int(),
      activeLast30Days: z.int(),
      administrators: z.int(),
      openTickets: z.int(),
      overdueTickets: z.int(),
      applications: z.int(),
    }),
    administrators: z.array(
      z.strictObject({
        id: idShape,
        name: z.string(),
        email: z.string().nullable(),
        status: z.string(),
        lastSignInAt: instantShape.nullable(),
      }),
    ),
    createdAt: instantShape,
    version: z.int(),
  })
  .meta({ id: 'Counter' })
export type Counter = z.infer<typeof counterShape>

/** A row of the overview of organizations. */
export const counterSummaryShape = counterShape
  .pick({
    id: true,
    slug: true,
    name: true,
    municipality: true,
    status: true,
    deleteAt: true,
    isDecidedByProvider: true,
    figures: true,
    createdAt: true,
  })
  .meta({ id: 'CounterSummary' })
export type CounterSummary = z.infer<typeof counterSummaryShape>
export const counterPageShape = pageShape(counterSummaryShape).meta({ id: 'CounterPage' })
export type CounterPage = z.infer<typeof counterPageShape>
export const counterQueryShape = z.strictObject({
  ...pageQuery,
  search: typedTextShape(200).optional(),
  status: organizationStatusShape.optional(),
  attention: z.enum(['noAdministrator', 'neverUsed', 'overdue']).optional(),
})

/** Figures over all customers; each leads to a list. */
export const providerOverviewShape = z
  .strictObject({
    organizations: z.int(),
    suspended: z.int(),
    closing: z.int(),
    users: z.int(),
    withoutAdministrator: z.int(),
    neverUsed: z.int(),
    ticketsToDo: z.int(),
    ticketsOverdue: z.int(),
    ticketsLast30Days: z.int(),
    keptPromisesPercent: z.int().nullable(),
    medianDecisionMinutes: z.int().nullable().meta({ description: 'Over the last 30 days, in minutes of real time.' }),
  })
  .meta({ id: 'ProviderOverview' })
export type ProviderOverview = z.infer<typeof providerOverviewShape>

const firstAdministrator = z.strictObject({
  firstName: lineShape(100).pipe(z.string().min(1)),
  lastName: lineShape(100).pipe(z.string().min(1)),
  email: z.email().max(254),
  language: languageShape.default('fr'),
})

export const openCounterShape = z.strictObject({
  name,
  slug: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/)
    .max(60)
    .optional(),
  municipality: municipality.optional(),
  emailDomains: z.array(domain).max(20).default([]),
  template: idShape.nullable().default(null),
  administrators: z.array(firstAdministrator).min(1).max(10),
})
export type OpenCounter = z.input<typeof openCounterShape>

export const updateCounterShape = z.strictObject({
  name: name.optional(),
  municipality: municipality.optional(),
  emailDomains: z.array(domain).max(20).optional(),
  isDecidedByProvider: z.boolean().optional(),
})
export const suspendCounterShape = z.strictObject({ reason: lineShape(500).pipe(z.string().min(1)) })
export const closeCounterShape = z.strictObject({
  reason: lineShape(500).pipe(z.string().min(1)),
  name: z.string().max(200).meta({ description: 'The organization’s name, typed again.' }),
  afterDays: z.int().min(1).max(365).default(30),
})

/** What a new counter begins with. */
export const templateContentShape = z.strictObject({
  isDecidedByProvider: z.boolean().default(false),
  applications: z
    .array(
      z.strictObject({
        key: permissionKeyShape,
        enabled: z.boolean().nullable().default(null),
        modes: z.record(z.string().max(60), modeShape).default({}),
      }),
    )
    .max(200)
    .default([]),
  groups: z
    .array(
      z.strictObject({
        name: lineShape(80).pipe(z.string().min(1)),
        description: lineShape(200).nullable().default(null),
        permissions: z.array(permissionRefShape).max(500).default([]),
        isForAdministrators: z.boolean().default(false),
      }),
    )
    .max(50)
    .default([]),
  settings: z.strictObject(settingsFields).partial().default({}),
})
export type TemplateContent = z.infer<typeof templateContentShape>
export const writeTemplateShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)),
  description: lineShape(200).nullable().default(null),
  content: templateContentShape,
})
/** What is absent stays as it is; the content is replaced as a whole. */
export const updateTemplateShape = z.strictObject({
  name: lineShape(80).pipe(z.string().min(1)).optional(),
  description: lineShape(200).nullable().optional(),
  content: templateContentShape.optional(),
})
export const templateShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    description: z.string().nullable(),
    content: z.strictObject({
      isDecidedByProvider: z.boolean(),
      applications: z.array(
        z.strictObject({ key: z.string(), enabled: z.boolean().nullable(), modes: z.record(z.string(), modeShape) }),
      ),
      groups: z.array(
        z.strictObject({
          name: z.string(),
          description: z.string().nullable(),
          permissions: z.array(permissionRefShape),
          isForAdministrators: z.boolean(),
        }),
      ),
      settings: z.record(z.string(), z.unknown()),
    }),
    usedBy: z.int(),
    version: z.int(),
  })
  .meta({ id: 'OrganizationTemplate' })
export type OrganizationTemplate = z.infer<typeof templateShape>
export const templatePageShape = pageShape(templateShape).meta({ id: 'OrganizationTemplatePage' })
export const addAdministratorShape = firstAdministrator

export const openedCounterShape = z.strictObject({
  organization: namedShape.extend({ slug: z.string() }),
  invited: z.array(z.string()),
})
