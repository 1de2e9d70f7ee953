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
