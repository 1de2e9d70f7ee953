import { z } from 'zod'
import { idShape, instantShape, languageShape, lineShape, typedTextShape } from './basic-shapes.ts'
import { offeredMethodShape } from './factor-shapes.ts'

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
      listsOnlyWithAccess: z
        .boolean()
        .meta({ description: 'Lists begin with the people who have at least one application (F3).' }),
      isDecidedByProvider: z
        .boolean()
        .meta({ description: 'The vendor decides about every account and right: changes are requests (F).' }),
      providerName: z.string().meta({ description: 'What the vendor is called on requests.' }),
    }),
    permissions: z.array(z.string()).meta({ description: 'Keys of the built-in application "guichet".' }),
  })
  .meta({ id: 'SessionUser' })
export type SessionUser = z.infer<typeof sessionUserShape>

/** How far a sign-in came. All but `signedIn` may only finish signing in. */
export const sessionStageShape = z.enum(['signedIn', 'secondFactor', 'passwordChange', 'factorSetup'])
export type SessionStage = z.infer<typeof sessionStageShape>

export const sessionShape = z
  .strictObject({
    state: z.enum([...sessionStageShape.options, 'chooseOrganization']),
    user: sessionUserShape.optional(),
    signInName: z.string().optional().meta({ description: 'With `secondFactor`: whose factor is asked for.' }),
    organizationName: z.string().optional(),
    methods: z.array(offeredMethodShape).optional().meta({ description: 'With `secondFactor`, best first.' }),
    mayRemember: z.boolean().optional().meta({ description: 'Whether this browser may be trusted for 30 days.' }),
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
