import type { Mailer } from '../../platform/mail/index.ts'
import type { SmsSender } from '../../platform/sms/index.ts'
import type { Letter } from './letter.ts'

/** The one way out for what Guichet writes to people. */
export interface Outbox {
  canMail: boolean
  canSms: boolean
  /** Hands a letter to the mail server; rejects when it is not taken. `id` names the letter, so that a repeated one is known. */
  mail: (to: { email: string; name: string }, letter: Letter, id?: string) => Promise<void>
  /** Hands a text to the SMS gateway, `to` in international form; rejects when it is not taken. */
  sms: (to: string, text: string) => Promise<void>
}

/** The outbox over a mailer and an SMS sender, each of which may be missing. */
export function createOutbox({ mailer, sms }: { mailer: Mailer; sms: SmsSender }): Outbox {
  return {
    canMail: mailer.isConfigured,
    canSms: sms.isConfigured,
    mail: (to, letter, id) => mailer.send({ to: { name: to.name, address: to.email }, ...letter, id }),
    sms: (to, text) => sms.send({ to, text }),
  }
}
