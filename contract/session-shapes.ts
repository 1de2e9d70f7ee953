import { z } from 'zod'
import { idShape, instantShape, languageShape, lineShape, typedTextShape } from './basic-shapes.ts'

/** A password as typed. Length rules belong to the policy; the cap only bounds the work of hashing. */
export const passwordShape = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => text.isWellFormed(), { params: { code: 'unsafeText' } })

export const signInShape = z.strictObject({
  signInName: lineShape(254).pipe(z.string().min(1)),
  password: passwordShape,
  organization: typedTextShape(100).pipe(z.string().min(1)).optional(),
})

export const themeShape = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeShape>

/** The person who is signed in, as the console needs them. */
export const sessionUserShape = z
  .strictObject({
    id: idShape,
    signInName: z.string(),
    email: z.string().nullable(),
    firstName: z.string(),
    lastName: z.string(),
    displayName: z.string(),
    position: z.string().nullable(),
    language: languageShape,
    theme: themeShape,
    primaryGroup: z.strictObject({ id: idShape, name: z.string() }).nullable(),
    organization: z.strictObject({
      id: idShape,
      slug: z.string(),
      name: z.string(),
      kind: z.enum(['customer', 'provider']),
    }),
    permissions: z.array(z.string()).meta({ description: 'Keys of the built-in application "guichet".' }),
  })
  .meta({ id: 'SessionUser' })
export type SessionUser = z.infer<typeof sessionUserShape>

export const sessionShape = z
  .strictObject({
    state: z.enum(['signedIn', 'chooseOrganization', 'passwordChange']),
    user: sessionUserShape.optional(),
    organizations: z.array(z.strictObject({ slug: z.string(), name: z.string(), signInName: z.string() })).optional(),
    expiresAt: instantShape.optional(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof sessionShape>

export const changeMyPasswordShape = z.strictObject({
  currentPassword: passwordShape,
  newPassword: passwordShape,
})

export const patchMeShape = z.strictObject({ language: languageShape.optional(), theme: themeShape.optional() })

export const setupStateShape = z.strictObject({ needed: z.boolean() }).meta({ id: 'SetupState' })

/** First start: the vendor's own organization and its first administrator. */
export const setupShape = z.strictObject({
  setupCode: z.string().min(1).max(100),
  organizationName: lineShape(120).pipe(z.string().min(1)),
  firstName: lineShape(100).pipe(z.string().min(1)),
  lastName: lineShape(100).pipe(z.string().min(1)),
  signInName: lineShape(254).pipe(z.string().min(1)),
  password: passwordShape,
  language: languageShape.default('fr'),
})
