import { z } from 'zod'
import { idShape, instantShape, lineShape, typedTextShape } from './basic-shapes.ts'

/** `tls`: encrypted from the first byte; `starttls`: required, never skipped; `none`: in clear, only on explicit choice. */
export const mailEncryptionShape = z.enum(['tls', 'starttls', 'none'])
export type MailEncryption = z.infer<typeof mailEncryptionShape>

/** `own`: each person with their own password; `oauth`: each with their connected mailbox; `shared`: everybody with the organization's account; `none`: the server asks for nothing. */
export const mailAuthenticationShape = z.enum(['own', 'oauth', 'shared', 'none'])
export type MailAuthentication = z.infer<typeof mailAuthenticationShape>

/** Mail providers whose servers are known. */
export const mailPresetShape = z.enum([
  'microsoft',
  'google',
  'ovh',
  'infomaniak',
  'gandi',
  'ionos',
  'orange',
  'zoho',
  'other',
])
export type MailPreset = z.infer<typeof mailPresetShape>

// As typed: an address is judged in words by the server, not by a pattern.
const address = lineShape(254)
const host = typedTextShape(253)
const port = z.int().min(1).max(65535)

/** A mail password or client secret as typed. Spaces count: an app password is shown with some. */
export const mailSecretShape = z
  .string()
  .min(1)
  .max(512)
  .refine((text) => text.isWellFormed() && !/[\r\n\0]/.test(text), { params: { code: 'unsafeText' } })

/** Where a secret stands: none is kept, one is kept for this very server, or one that was given for another. */
export const keptSecretShape = z.enum(['none', 'kept', 'otherServer'])
export type KeptSecret = z.infer<typeof keptSecretShape>

const mailLimits = {
  messagesPerPersonPerHour: z.int().min(1).max(10_000),
  messagesPerOrganizationPerHour: z.int().min(1).max(100_000),
  recipientsPerMessage: z.int().min(1).max(500),
  attachmentsMegabytes: z.int().min(0).max(25),
}

export const oauthProviderShape = z.enum(['microsoft', 'google', 'other'])
export type OauthProvider = z.infer<typeof oauthProviderShape>

/** The organization's own registration at its mail provider (RFC 6749, section 2). */
const oauthFields = {
  provider: oauthProviderShape,
  clientId: lineShape(200).pipe(z.string().min(1)),
  tenant: lineShape(100).nullable().meta({ description: 'Microsoft only: the directory; null: any organization.' }),
  authorizationEndpoint: typedTextShape(500).nullable().meta({ description: 'Only with `other`.' }),
  tokenEndpoint: typedTextShape(500).nullable().meta({ description: 'Only with `other`.' }),
  scope: typedTextShape(500).nullable().meta({ description: 'Only with `other`.' }),
}

/** The mail server of an organization (M8): every mail account of its people is filled in from it. */
export const mailSettingsShape = z
  .strictObject({
    isConfigured: z.boolean(),
    preset: mailPresetShape,
    host: z.string().nullable().meta({ description: 'Null: no mail server, and nobody sends.' }),
    port: z.int().nullable(),
    encryption: mailEncryptionShape.nullable(),
    authentication: mailAuthenticationShape,
    userName: z.string().nullable().meta({ description: 'Of the organization’s own account at the server.' }),
    password: keptSecretShape,
    userNameFrom: z
      .enum(['signInName', 'email'])
      .meta({ description: 'What people’s user names are copied from (M7).' }),
    senderName: z.string().nullable(),
    senderAddress: z.string().nullable().meta({ description: 'Who has no address of their own writes from this one.' }),
    replyTo: z.string().nullable(),
    limits: z.strictObject(mailLimits),
    oauth: z
      .strictObject({
        provider: oauthProviderShape,
        clientId: z.string(),
        hasClientSecret: z.boolean(),
        tenant: z.string().nullable(),
        authorizationEndpoint: z.string().nullable(),
        tokenEndpoint: z.string().nullable(),
        scope: z.string().nullable(),
      })
      .nullable(),
    redirectUri: z.string().meta({ description: 'What the organization registers at its mail provider.' }),
    presets: z.array(
      z.strictObject({
        key: mailPresetShape,
        name: z.string(),
        host: z.string(),
        port: z.int(),
        encryption: mailEncryptionShape,
        oauth: oauthProviderShape.nullable(),
      }),
    ),
    accounts: z.strictObject({
      total: z.int(),
      own: z.int().meta({ description: 'Have a server of their own.' }),
      withoutPassword: z.int().meta({ description: 'Cannot send yet: no password, or no connected mailbox.' }),
    }),
    version: z.int(),
  })
  .meta({ id: 'MailSettings' })
export type MailSettings = z.infer<typeof mailSettingsShape>

export const updateMailSettingsShape = z.strictObject({
  preset: mailPresetShape.optional(),
  host: host.nullable().optional(),
  port: port.nullable().optional(),
  encryption: mailEncryptionShape.nullable().optional(),
  authentication: mailAuthenticationShape.optional(),
  userName: address.nullable().optional(),
  password: mailSecretShape.nullable().optional().meta({ description: 'Null: forget it. Never answered.' }),
  userNameFrom: mailSettingsShape.shape.userNameFrom.optional(),
  senderName: lineShape(100).nullable().optional(),
  senderAddress: address.nullable().optional(),
  replyTo: address.nullable().optional(),
  limits: z.strictObject(mailLimits).partial().optional(),
  oauth: z
    .strictObject({
      ...oauthFields,
      clientSecret: mailSecretShape.optional().meta({ description: 'Absent: as it is. Never answered.' }),
      tenant: oauthFields.tenant.default(null),
      authorizationEndpoint: oauthFields.authorizationEndpoint.default(null),
      tokenEndpoint: oauthFields.tokenEndpoint.default(null),
      scope: oauthFields.scope.default(null),
    })
    .nullable()
    .optional(),
})
export type UpdateMailSettings = z.input<typeof updateMailSettingsShape>

/** Why an account cannot send, or that it can. */
export const mailAccountStateShape = z.enum([
  'ready',
  'noServer',
  'userNameMissing',
  'addressMissing',
  'passwordMissing',
  'passwordForOtherServer',
  'notConnected',
  'reconnectNeeded',
])
export type MailAccountState = z.infer<typeof mailAccountStateShape>

const serverFields = {
  userName: z.string().nullable(),
  host: z.string().nullable(),
  port: z.int().nullable(),
  encryption: mailEncryptionShape.nullable(),
}

/** The mail account of a person (M7, M9). `own` stands over `inherited`, field by field; null: as inherited. */
export const mailAccountShape = z
  .strictObject({
    userId: idShape,
    own: z.strictObject(serverFields),
    inherited: z.strictObject(serverFields),
    effective: z.strictObject(serverFields),
    userNameFrom: z.enum(['signInName', 'email']),
    from: z
      .strictObject({ name: z.string(), address: z.string() })
      .nullable()
      .meta({ description: 'What messages are sent from; null: there is no address.' }),
    authentication: mailAuthenticationShape,
    password: keptSecretShape,
    passwordChangedAt: instantShape.nullable(),
    connection: z
      .strictObject({ provider: oauthProviderShape, connectedAt: instantShape, needsReconnect: z.boolean() })
      .nullable(),
    oauthProvider: oauthProviderShape
      .nullable()
      .meta({ description: 'Where a mailbox can be connected; null: nowhere.' }),
    state: mailAccountStateShape,
    lastTest: z.strictObject({ at: instantShape, failure: z.string().nullable() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'MailAccount' })
export type MailAccount = z.infer<typeof mailAccountShape>

/** What an administrator writes of a person's mail account. Null: as inherited; of the password: forget it. */
export const updateMailAccountShape = z.strictObject({
  userName: address.nullable().optional(),
  host: host.nullable().optional(),
  port: port.nullable().optional(),
  encryption: mailEncryptionShape.nullable().optional(),
  password: mailSecretShape.nullable().optional(),
})
export type UpdateMailAccount = z.input<typeof updateMailAccountShape>

/** M11: what people write of their own. */
export const updateMyMailAccountShape = z.strictObject({ password: mailSecretShape.nullable() })
export type UpdateMyMailAccount = z.input<typeof updateMyMailAccountShape>

/** Why a conversation with a mail server failed; each has words in both languages. */
export const mailFailureShape = z.enum([
  'nameNotFound',
  'connectionRefused',
  'unreachable',
  'privateAddress',
  'timeout',
  'connectionLost',
  'wrongEncryption',
  'startTlsMissing',
  'certificateExpired',
  'certificateName',
  'certificateUntrusted',
  'signInMissing',
  'passwordWrong',
  'appPasswordNeeded',
  'basicAuthOff',
  'tokenRefused',
  'reconnectNeeded',
  'accountNotReady',
  'senderRefused',
  'recipientRefused',
  'mailboxFull',
  'tooMany',
  'tooLarge',
  'contentRefused',
  'tryLater',
  'notUnderstood',
  'uncertain',
])
export type MailFailure = z.infer<typeof mailFailureShape>

export const toldMailFailureShape = z
  .strictObject({
    code: mailFailureShape,
    title: z.string().meta({ description: 'What happened, in a few words.' }),
    text: z.string().meta({ description: 'What it means.' }),
    next: z.string().meta({ description: 'What to do now.' }),
    serverLine: z.string().nullable().meta({ description: 'The server’s own words.' }),
  })
  .meta({ id: 'MailFailure' })
export type ToldMailFailure = z.infer<typeof toldMailFailureShape>

export const mailStepShape = z.strictObject({
  step: z.enum(['find', 'encrypt', 'signIn', 'accept']),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  detail: z.string().nullable(),
})
export type MailStep = z.infer<typeof mailStepShape>

/** How a test message fared (M10). */
export const mailTestReportShape = z
  .strictObject({
    succeeded: z.boolean(),
    to: z.string(),
    tookMs: z.int(),
    at: instantShape,
    steps: z.array(mailStepShape),
    failure: toldMailFailureShape.nullable(),
    serverLine: z.string().nullable(),
  })
  .meta({ id: 'MailTestReport' })
export type MailTestReport = z.infer<typeof mailTestReportShape>

/** One line of the answer to a caller that accepts `application/x-ndjson`: all steps as they stand, at last the report. */
export type MailTestEvent = { steps: MailStep[] } | { report: MailTestReport }

const testedServer = {
  to: address.optional().meta({ description: 'Absent: to the person who asks.' }),
  host: host.optional(),
  port: port.optional(),
  encryption: mailEncryptionShape.optional(),
  userName: address.optional(),
  password: mailSecretShape.optional(),
}

/** A test of what stands in a form and need not be saved. A kept password is used only for the server it was given for. */
export const testMailAccountShape = z.strictObject(testedServer)
export type TestMailAccount = z.input<typeof testMailAccountShape>

export const testMailSettingsShape = z.strictObject({
  ...testedServer,
  authentication: mailAuthenticationShape.optional(),
  senderName: lineShape(100).optional(),
  senderAddress: address.optional(),
})
export type TestMailSettings = z.input<typeof testMailSettingsShape>
