import { gatewaySms } from './gateway-sms.ts'
import { twilioSms } from './twilio-sms.ts'

/** A text message to a number in international form (E.164: `+33612345678`). */
export interface OutgoingSms {
  to: string
  text: string
}

export interface SmsSender {
  isConfigured: boolean
  /** Hands the message over. Rejects when it is not taken, with an error that names no secret, number or text. */
  send: (message: OutgoingSms) => Promise<void>
}

export type SmsSettings =
  | { kind: 'gateway'; url: string; token: string | null }
  | { kind: 'twilio'; account: string; token: string; from: string; url?: string }

const without: SmsSender = {
  isConfigured: false,
  send: () => Promise.reject(new Error('no SMS gateway is configured')),
}

/** The way out for text messages: any gateway that takes JSON, or Twilio. Refuses to send without settings. */
export function createSmsSender(settings: SmsSettings | null): SmsSender {
  if (settings === null) return without
  const send = settings.kind === 'twilio' ? twilioSms(settings) : gatewaySms(settings)
  return { isConfigured: true, send }
}
