import { z } from 'zod'
import { idShape, instantShape } from './basic-shapes.ts'
import { factorShape, secondFactorPolicyShape } from './factor-shapes.ts'

/** A browser that is signed in. */
export const deviceShape = z
  .strictObject({
    id: idShape,
    isCurrent: z.boolean(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    address: z.string().nullable(),
    signedInAt: instantShape,
    lastSeenAt: instantShape,
    methods: z.array(z.string()).meta({ description: 'How the person proved who they are (RFC 8176 names).' }),
  })
  .meta({ id: 'Device' })
export type Device = z.infer<typeof deviceShape>

export const deviceListShape = z.strictObject({ items: z.array(deviceShape) }).meta({ id: 'DeviceList' })
export type DeviceList = z.infer<typeof deviceListShape>

/** What an administrator sees of an account's security: never a secret. */
export const userSecurityShape = z
  .strictObject({
    secondFactor: z.strictObject({
      policy: secondFactorPolicyShape,
      source: z.enum(['person', 'group', 'organization']),
    }),
    factors: z.array(factorShape),
    recoveryCodesLeft: z.int(),
    devices: z.array(deviceShape),
    invitation: z
      .strictObject({ email: z.string(), sentAt: instantShape.nullable(), expiresAt: instantShape })
      .nullable(),
    pendingEmail: z.string().nullable(),
  })
  .meta({ id: 'UserSecurity' })
export type UserSecurity = z.infer<typeof userSecurityShape>
