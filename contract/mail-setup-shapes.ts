import { z } from 'zod'
import { typedTextShape } from './basic-shapes.ts'
import { mailEncryptionShape, mailPresetShape } from './mail-shapes.ts'

export const mailDiscoveryQueryShape = z.strictObject({ address: typedTextShape(254).pipe(z.string().min(3)) })
export const mailDiscoveryShape = z
  .strictObject({
    proposals: z.array(
      z.strictObject({
        source: z.enum(['known', 'autoconfig', 'srv']),
        preset: mailPresetShape,
        name: z.string(),
        host: z.string(),
        port: z.int(),
        encryption: mailEncryptionShape,
      }),
    ),
  })
  .meta({ id: 'MailDiscovery' })
export type MailDiscovery = z.infer<typeof mailDiscoveryShape>

/** Where the browser goes to connect a mailbox. */
export const mailConnectionStartShape = z.strictObject({ url: z.string() }).meta({ id: 'MailConnectionStart' })

/** How many people who cannot send yet are written to. */
export const mailReminderShape = z.strictObject({ count: z.int() }).meta({ id: 'MailReminder' })
export type MailReminder = z.infer<typeof mailReminderShape>
