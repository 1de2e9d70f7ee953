import { z } from 'zod'
import { idShape, instantShape, lineShape } from './basic-shapes.ts'

/** Whether a second factor is asked for. The most specific rule wins: person, then group, then organization (C5). */
export const secondFactorPolicyShape = z.enum(['off', 'optional', 'required'])
export type SecondFactorPolicy = z.infer<typeof secondFactorPolicyShape>

export const factorMethodShape = z.enum(['totp', 'email', 'sms', 'passkey', 'recoveryCode'])
export type FactorMethod = z.infer<typeof factorMethodShape>

/** A way to give the second factor at this sign-in. */
export const offeredMethodShape = z
  .strictObject({
    method: factorMethodShape,
    hint: z.string().nullable().meta({ description: 'End of the number, masked address.' }),
    left: z.int().nullable().meta({ description: 'Recovery codes that remain.' }),
  })
  .meta({ id: 'OfferedMethod' })
export type OfferedMethod = z.infer<typeof offeredMethodShape>

/** What a browser's authenticator answers (WebAuthn Level 3, JSON form); its inside is the library's to check. */
export const credentialShape = z.record(z.string(), z.unknown()).meta({ id: 'PublicKeyCredential' })

/** Digits or letters of a one-time or recovery code, as typed: spaces and hyphens do not matter. */
export const codeShape = z.string().min(1).max(40)

export const secondFactorShape = z.strictObject({
  method: factorMethodShape,
  code: codeShape.optional(),
  assertion: credentialShape.optional(),
  remember: z.boolean().default(false),
})

export const sendCodeShape = z.strictObject({ method: z.enum(['email', 'sms']) })
export const codeSentShape = z.strictObject({ hint: z.string(), againInSeconds: z.int() }).meta({ id: 'CodeSent' })
export type CodeSent = z.infer<typeof codeSentShape>

/** Options for `navigator.credentials` in their JSON form. */
export const passkeyOptionsShape = z.record(z.string(), z.unknown()).meta({ id: 'PasskeyOptions' })

export const passkeySignInShape = z.strictObject({ assertion: credentialShape })

/** Proof, just now, that the person at the keyboard is the one who signed in. */
export const proofShape = z.strictObject({
  password: z.string().min(1).max(256).optional(),
  method: factorMethodShape.optional(),
  code: codeShape.optional(),
  assertion: credentialShape.optional(),
})
export const proofStateShape = z
  .strictObject({ isFresh: z.boolean(), hasPassword: z.boolean(), methods: z.array(offeredMethodShape) })
  .meta({ id: 'ProofState' })
export type ProofState = z.infer<typeof proofStateShape>

export const factorShape = z
  .strictObject({
    id: idShape,
    kind: z.enum(['totp', 'email', 'sms', 'passkey']),
    name: z.string(),
    hint: z.string().nullable(),
    createdAt: instantShape,
    lastUsedAt: instantShape.nullable(),
  })
  .meta({ id: 'Factor' })
export type Factor = z.infer<typeof factorShape>

export const myFactorsShape = z
  .strictObject({
    policy: secondFactorPolicyShape,
    items: z.array(factorShape),
    recoveryCodesLeft: z.int(),
    canReceive: z.strictObject({ email: z.string().nullable(), sms: z.string().nullable() }).meta({
      description: 'Where a code could be sent, masked; null where there is no address, no number or no gateway.',
    }),
  })
  .meta({ id: 'MyFactors' })
export type MyFactors = z.infer<typeof myFactorsShape>

export const totpBegunShape = z.strictObject({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpBegun' })
export type TotpBegun = z.infer<typeof totpBegunShape>

export const confirmFactorShape = z.strictObject({ code: codeShape })
export const addPasskeyShape = z.strictObject({
  attestation: credentialShape,
  name: lineShape(60).pipe(z.string().min(1)),
})

/** After a factor was added: the recovery codes when these are the first, shown this once. */
export const factorAddedShape = z
  .strictObject({ factors: myFactorsShape, recoveryCodes: z.array(z.string()).nullable() })
  .meta({ id: 'FactorAdded' })
export type FactorAdded = z.infer<typeof factorAddedShape>

export const recoveryCodesShape = z.strictObject({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' })
