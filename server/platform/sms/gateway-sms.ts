import { postSms } from './post-sms.ts'
import type { OutgoingSms, SmsSettings } from './sms.ts'

/** Sends through any gateway that takes `POST {"to", "text"}` with a bearer token (RFC 6750). Returns the function that does. */
export function gatewaySms({ url, token }: Extract<SmsSettings, { kind: 'gateway' }>) {
  return ({ to, text }: OutgoingSms): Promise<void> =>
    postSms(url, {
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ to, text }),
    })
}
