import { z } from 'zod'
import {
  idShape,
  instantShape,
  lineShape,
  namedShape,
  pageQuery,
  pageShape,
  paragraphShape,
  repeatable,
} from './basic-shapes.ts'
import { toldMailFailureShape } from './mail-shapes.ts'

const mailboxShape = z.strictObject({
  name: lineShape(100).optional(),
  address: lineShape(254).pipe(z.string().min(3)),
})
const mailboxes = z.array(mailboxShape).max(500)

/** A message that an application sends in somebody's name (M12). From whom is never the application's to say. */
export const sendMessageShape = z.strictObject({
  onBehalfOf: idShape.optional().meta({ description: 'Only for a connector: the person who sends.' }),
  to: mailboxes.min(1),
  cc: mailboxes.default([]),
  bcc: mailboxes.default([]),
  replyTo: lineShape(254).pipe(z.string().min(3)).optional(),
  subject: lineShape(500).pipe(z.string().min(1)),
  text: paragraphShape(500_000).optional(),
  html: z
    .string()
    .max(1_000_000)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), { params: { code: 'unsafeText' } })
    .optional(),
  attachments: z
    .array(
      z.strictObject({
        name: lineShape(200).pipe(z.string().min(1)),
        type: z
          .string()
          .regex(/^[a-z0-9][\w.+-]{0,80}\/[a-z0-9][\w.+-]{0,80}$/i)
          .default('application/octet-stream'),
        content: z.base64().max(40_000_000).meta({ description: 'Base64 (RFC 4648, section 4).' }),
      }),
    )
    .max(50)
    .default([]),
})
export type SendMessage = z.input<typeof sendMessageShape>

/** `uncertain`: the server was given the message and never said whether it took it; nobody sends it again by themselves. */
export const messageStatusShape = z.enum(['queued', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'])
export type MessageStatus = z.infer<typeof messageStatusShape>

const toldMailboxes = z.array(z.strictObject({ name: z.string().nullable(), address: z.string() }))

/** A message as it stands. Its text is not told again, and is forgotten when it has been sent. */
export const mailMessageShape = z
  .strictObject({
    id: idShape,
    status: messageStatusShape,
    sender: namedShape.nullable().meta({ description: 'The person; null: the account is gone.' }),
    from: z.strictObject({ name: z.string(), address: z.string() }),
    to: toldMailboxes,
    cc: toldMailboxes,
    bcc: toldMailboxes,
    replyTo: z.string().nullable(),
    subject: z.string(),
    attachments: z.array(z.strictObject({ name: z.string(), type: z.string(), sizeBytes: z.int() })),
    application: z.string().nullable().meta({ description: 'The application or connector that asked, by name.' }),
    attempts: z.int(),
    failure: toldMailFailureShape.nullable().meta({ description: 'Why the last attempt failed.' }),
    nextAttemptAt: instantShape.nullable(),
    refused: z.array(z.string()).meta({ description: 'Recipients whom the server did not take, when it took others.' }),
    createdAt: instantShape,
    sentAt: instantShape.nullable(),
    mayResend: z.boolean(),
  })
  .meta({ id: 'MailMessage' })
export type MailMessage = z.infer<typeof mailMessageShape>
export const mailMessagePageShape = pageShape(mailMessageShape).meta({ id: 'MailMessagePage' })
export type MailMessagePage = z.infer<typeof mailMessagePageShape>

export const mailMessageQueryShape = z.strictObject({
  ...pageQuery,
  status: repeatable(messageStatusShape),
  user: idShape.optional().meta({ description: 'Only in the organization’s list.' }),
})
export type MailMessageQuery = z.infer<typeof mailMessageQueryShape>

/** How many messages need somebody to look. */
export const mailMessageCountsShape = z
  .strictObject({ queued: z.int(), failed: z.int(), uncertain: z.int(), sentToday: z.int() })
  .meta({ id: 'MailMessageCounts' })
export type MailMessageCounts = z.infer<typeof mailMessageCountsShape>
