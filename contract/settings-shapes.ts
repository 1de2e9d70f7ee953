import { z } from 'zod'
import { lineShape, typedTextShape } from './basic-shapes.ts'
import { secondFactorPolicyShape } from './factor-shapes.ts'

const words = z.array(lineShape(60).pipe(z.string().min(3))).max(100)

/** What an organization decides for all its accounts. */
export const settingsFields = {
  secondFactor: secondFactorPolicyShape,
  passwordMinLength: z.int().min(8).max(64),
  passwordMinStrength: z.int().min(2).max(4),
  passwordBlockedWords: words,
  signInNameCase: z.enum(['insensitive', 'sensitive']),
  namingConvention: lineShape(80).nullable(),
  genericNames: z.enum(['allow', 'warn', 'refuse']),
  genericWords: words,
  listsOnlyWithAccess: z
    .boolean()
    .meta({ description: 'Lists begin with the people who have at least one application (F3).' }),
  emailSignInNames: z
    .enum(['free', 'warn', 'refuse'])
    .meta({ description: 'Sign-in names are e-mail addresses: not asked, warned about, or refused otherwise (M6).' }),
  accentColor: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .meta({ description: 'The organization’s colour in the letters that its people receive.' }),
}

export const settingsShape = z
  .strictObject({
    ...settingsFields,
    passwordBlockedWords: z.array(z.string()),
    namingConvention: z.string().nullable(),
    genericWords: z.array(z.string()),
    providerMinimum: z
      .strictObject({ passwordMinLength: z.int(), passwordMinStrength: z.int() })
      .meta({ description: 'What the vendor asks of everybody: an organization may only ask for more.' }),
    canSendMail: z.boolean(),
    canSendSms: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Settings' })
export type Settings = z.infer<typeof settingsShape>

export const updateSettingsShape = z.strictObject({
  secondFactor: settingsFields.secondFactor.optional(),
  passwordMinLength: settingsFields.passwordMinLength.optional(),
  passwordMinStrength: settingsFields.passwordMinStrength.optional(),
  passwordBlockedWords: settingsFields.passwordBlockedWords.optional(),
  signInNameCase: settingsFields.signInNameCase.optional(),
  namingConvention: settingsFields.namingConvention.optional(),
  genericNames: settingsFields.genericNames.optional(),
  genericWords: settingsFields.genericWords.optional(),
  listsOnlyWithAccess: settingsFields.listsOnlyWithAccess.optional(),
  emailSignInNames: settingsFields.emailSignInNames.optional(),
  accentColor: settingsFields.accentColor.optional(),
})
export type UpdateSettings = z.input<typeof updateSettingsShape>

export const nameProposalQueryShape = z.strictObject({
  firstName: typedTextShape(100).default(''),
  lastName: typedTextShape(100).default(''),
  email: typedTextShape(254).default(''),
})
export const nameProposalShape = z
  .strictObject({ signInName: z.string().nullable().meta({ description: 'Null where there is no convention yet.' }) })
  .meta({ id: 'NameProposal' })
export type NameProposal = z.infer<typeof nameProposalShape>
