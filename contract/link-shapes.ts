import { z } from 'zod'
import {
  idShape,
  instantShape,
  languageShape,
  lineShape,
  pageQuery,
  pageShape,
  typedTextShape,
} from './basic-shapes.ts'
import { passwordShape } from './session-shapes.ts'

/** The secret part of a mailed link, from the fragment of the page's address. */
export const linkTokenParams = z.strictObject({ token: z.string().min(1).max(200) })

/** Whom a mailed link is for, told to whoever holds it before anything is asked. */
export const linkShape = z
  .strictObject({
    purpose: z.enum(['invitation', 'passwordReset', 'emailProof']),
    displayName: z.string(),
    signInName: z.string(),
    organizationName: z.string(),
    language: languageShape,
    email: z.string(),
    expiresAt: instantShape,
  })
  .meta({ id: 'Link' })
export type Link = z.infer<typeof linkShape>

export const choosePasswordShape = z.strictObject({ password: passwordShape })

export const forgottenPasswordShape = z.strictObject({
  signInName: lineShape(254).pipe(z.string().min(1)),
})

export const changeMyEmailShape = z.strictObject({ email: lineShape(254).pipe(z.string().min(1)) })

/** One's own address, and the one that waits until its box has answered. */
export const myEmailShape = z
  .strictObject({ email: z.string().nullable(), pendingEmail: z.string().nullable() })
  .meta({ id: 'MyEmail' })
export type MyEmail = z.infer<typeof myEmailShape>

export const pendingInvitationShape = z
  .strictObject({
    userId: idShape,
    displayName: z.string(),
    signInName: z.string(),
    email: z.string(),
    invitedBy: z.string(),
    createdAt: instantShape,
    sentAt: instantShape.nullable(),
    expiresAt: instantShape,
    isExpired: z.boolean(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'PendingInvitation' })
export type PendingInvitation = z.infer<typeof pendingInvitationShape>
export const pendingInvitationPageShape = pageShape(pendingInvitationShape).meta({ id: 'PendingInvitationPage' })
export const pendingInvitationQueryShape = z.strictObject({ ...pageQuery })

/** What the form asks while somebody types a new password. Exactly one of the contexts, or none for one's own account. */
export const passwordCheckShape = z.strictObject({
  password: passwordShape,
  token: z.string().max(200).optional().meta({ description: 'Of the invitation or reset under way.' }),
  userId: idShape.optional().meta({ description: 'Whose password an administrator sets.' }),
  account: z
    .strictObject({
      signInName: typedTextShape(254).optional(),
      firstName: typedTextShape(100).optional(),
      lastName: typedTextShape(100).optional(),
      email: typedTextShape(254).optional(),
    })
    .optional()
    .meta({ description: 'The account about to be created.' }),
})

export const passwordVerdictShape = z
  .strictObject({
    isAccepted: z.boolean(),
    strength: z.int().min(0).max(4),
    minimumLength: z.int(),
    problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    advice: z.string().nullable(),
  })
  .meta({ id: 'PasswordVerdict' })
export type PasswordVerdict = z.infer<typeof passwordVerdictShape>
