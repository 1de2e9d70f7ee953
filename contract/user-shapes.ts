import { z } from 'zod'
import {
  idShape,
  instantShape,
  languageShape,
  lineShape,
  namedShape,
  pageQuery,
  pageShape,
  paragraphShape,
  repeatable,
  typedTextShape,
} from './basic-shapes.ts'
import { userCompanyShape } from './company-shapes.ts'
import { userDutyShape, writeDutyShape } from './duty-shapes.ts'
import { secondFactorPolicyShape } from './factor-shapes.ts'
import { updateMailAccountShape } from './mail-shapes.ts'
import { companyLevelShape, permissionRefShape, toldDatesFields, userRightsFields } from './rights-shapes.ts'
import { passwordShape } from './session-shapes.ts'

export const userTypeShape = z.enum(['internal', 'extranet', 'connector'])
export type UserType = z.infer<typeof userTypeShape>

export const userStatusShape = z.enum(['invited', 'active', 'deactivated'])
export type UserStatus = z.infer<typeof userStatusShape>

/** What an account still needs before it can be used (M13). */
export const readinessItemShape = z.strictObject({
  item: z.enum(['signInName', 'name', 'group', 'email', 'password', 'mailAccount']),
  done: z.boolean(),
  optional: z.boolean(),
})

/** A request about an account that is not decided yet: its row and page say so (F6, F8). */
export const pendingTicketShape = z.strictObject({
  id: idShape,
  number: z.string(),
  kind: z.string(),
  permissions: z.array(z.string()).meta({ description: '`application:permission`, asked for or to be taken away.' }),
})
export type PendingTicket = z.infer<typeof pendingTicketShape>

/** What somebody holds of one application, at a glance: the cell of a list. */
export const userApplicationShape = z.strictObject({
  key: z.string(),
  name: z.string(),
  permissionCount: z.int(),
  isAll: z.boolean().meta({ description: 'Everything there is to hold in it.' }),
  isElsewhere: z.boolean().meta({ description: 'All of what is held is managed in another place (F7).' }),
})
export type UserApplication = z.infer<typeof userApplicationShape>

export const userShape = z
  .strictObject({
    id: idShape,
    signInName: z.string(),
    email: z.string().nullable(),
    firstName: z.string(),
    lastName: z.string(),
    displayName: z.string(),
    position: z.string().nullable(),
    phone: z.string().nullable().meta({ description: 'E.164' }),
    mobile: z.string().nullable().meta({ description: 'E.164' }),
    language: languageShape,
    type: userTypeShape,
    status: userStatusShape,
    primaryGroup: namedShape.nullable(),
    primaryGroupFrom: toldDatesFields.from,
    primaryGroupUntil: toldDatesFields.until,
    secondaryGroups: z.array(namedShape.extend(toldDatesFields)),
    permissions: z
      .array(permissionRefShape.extend(toldDatesFields))
      .meta({ description: 'Single permissions, besides those of the groups.' }),
    companies: z.array(userCompanyShape),
    allCompaniesLevel: companyLevelShape.nullable(),
    managedGroups: z.array(namedShape).nullable().meta({ description: 'Null: looks after everybody.' }),
    contact: namedShape.nullable().meta({ description: 'The card that the account follows (B2).' }),
    duties: z.array(userDutyShape),
    neverSignsIn: z.boolean().meta({ description: 'Known, with rights and duties, but without access to any screen.' }),
    tags: z.array(namedShape),
    pendingTickets: z.array(pendingTicketShape),
    applications: z.array(userApplicationShape),
    readiness: z.array(readinessItemShape),
    secondFactor: secondFactorPolicyShape
      .nullable()
      .meta({ description: 'Own rule; null: as the group or organization.' }),
    emailVerified: z.boolean().meta({ description: 'Whether somebody proved to read this address.' }),
    invitedAt: instantShape.nullable().meta({ description: 'When the invitation that is still open was asked for.' }),
    hasPassword: z.boolean(),
    passwordChangedAt: instantShape.nullable(),
    mayEdit: z.boolean().meta({ description: 'Whether the person asking may change this account.' }),
    isSelf: z.boolean(),
    lastSignInAt: instantShape.nullable(),
    createdAt: instantShape,
    updatedAt: instantShape,
    version: z.int(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof userShape>

export const userPageShape = pageShape(userShape).meta({ id: 'UserPage' })
export type UserPage = z.infer<typeof userPageShape>

export const userSortShape = z.enum([
  'lastName',
  '-lastName',
  'signInName',
  '-signInName',
  'email',
  '-email',
  'lastSignInAt',
  '-lastSignInAt',
  'createdAt',
  '-createdAt',
])
export type UserSort = z.infer<typeof userSortShape>

export const userQueryShape = z.strictObject({
  ...pageQuery,
  search: typedTextShape(200).optional(),
  sort: userSortShape.default('lastName'),
  status: repeatable(userStatusShape),
  type: repeatable(userTypeShape),
  group: repeatable(idShape),
  tag: repeatable(idShape),
  company: repeatable(idShape),
  application: repeatable(permissionRefShape.shape.application),
  permission: repeatable(z.string().regex(/^[^:]{1,60}:[^:]{1,60}$/)).meta({
    description: '`application:permission`; repeated: who holds any of them (B4).',
  }),
  duty: repeatable(z.string().regex(/^[^:=]{0,60}:[^:=]{1,60}(=.{0,500})?$/u)).meta({
    description: '`application:key`, the organization’s own `:key`; with `=value` for a choice, a text or a date.',
  }),
  hasAccess: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'At least one application besides Guichet (F3).' }),
  endsBefore: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'A right or a group of theirs ends before.' }),
})
export type UserQuery = z.infer<typeof userQueryShape>

const addOrRemove = z.union([
  z.array(idShape).max(100),
  z.strictObject({ add: z.array(idShape).max(100).optional(), remove: z.array(idShape).max(100).optional() }),
])

const optionalLine = (maxLength: number) =>
  lineShape(maxLength)
    .nullable()
    .optional()
    .transform((text) => (text === '' ? null : text))

/** The fields of an account that an administrator writes. Empty text in an optional field clears it. */
export const userFields = {
  signInName: lineShape(254),
  firstName: lineShape(100),
  lastName: lineShape(100),
  email: optionalLine(254),
  position: optionalLine(120),
  phone: optionalLine(40),
  mobile: optionalLine(40),
  language: languageShape,
  type: userTypeShape,
  primaryGroup: idShape.nullable(),
  secondFactor: secondFactorPolicyShape.nullable(),
  contact: idShape.nullable(),
  neverSignsIn: z.boolean(),
  duties: z.array(writeDutyShape).max(100),
}

export const createUserShape = z.strictObject({
  ...userFields,
  language: languageShape.default('fr'),
  type: userTypeShape.default('internal'),
  primaryGroup: idShape.nullable().optional(),
  secondFactor: secondFactorPolicyShape.nullable().optional(),
  tags: z.array(idShape).max(100).default([]),
  contact: idShape.nullable().optional(),
  neverSignsIn: z.boolean().default(false),
  duties: userFields.duties.default([]),
  sendInvitation: z.boolean().default(false),
  password: passwordShape.optional(),
  mustChange: z.boolean().default(true),
})
export type CreateUser = z.input<typeof createUserShape>

export const updateUserShape = z.strictObject({
  signInName: userFields.signInName.optional(),
  firstName: userFields.firstName.optional(),
  lastName: userFields.lastName.optional(),
  email: userFields.email,
  position: userFields.position,
  phone: userFields.phone,
  mobile: userFields.mobile,
  language: userFields.language.optional(),
  type: userFields.type.optional(),
  primaryGroup: userFields.primaryGroup.optional(),
  secondFactor: userFields.secondFactor.optional(),
  tags: addOrRemove.optional(),
  contact: userFields.contact.optional(),
  neverSignsIn: userFields.neverSignsIn.optional(),
  duties: userFields.duties.optional(),
})
export type UpdateUser = z.input<typeof updateUserShape>

/** What goes with a request, where some of the change waits for the vendor (F4, F6). */
const requestFields = {
  reason: lineShape(500).optional(),
  note: paragraphShape(2000).optional(),
  effectiveAt: z.iso.datetime({ offset: true }).optional(),
}

// M9: the mail account is filled in with the account, or later.
const mailField = { mailAccount: updateMailAccountShape.optional() }

/** Body of `PATCH /users/{id}`: the account's own fields, its rights and its mail account, saved together or not at all. */
export const patchUserShape = z.strictObject({
  ...updateUserShape.shape,
  ...userRightsFields,
  ...mailField,
  ...requestFields,
})
export type PatchUser = z.input<typeof patchUserShape>

const { primaryGroup: _ofTheAccount, ...rightsAtCreation } = userRightsFields
/** Body of `POST /users`: the account, and rights besides its main group. */
export const postUserShape = z.strictObject({
  ...createUserShape.shape,
  ...rightsAtCreation,
  ...mailField,
  ...requestFields,
})
export type PostUser = z.input<typeof postUserShape>

export const deactivateUserShape = z.strictObject({
  reason: lineShape(500).pipe(z.string().min(1)),
  note: paragraphShape(2000).optional(),
  effectiveAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'Only where the vendor decides (F8).' }),
})

/** Body of `POST …/reactivate`; nothing where the organization decides itself. */
export const reactivateUserShape = z.strictObject(requestFields).nullish()

export const setPasswordShape = z.strictObject({ password: passwordShape, mustChange: z.boolean().default(true) })
