import { postSms } from './post-sms.ts'
import type { OutgoingSms, SmsSettings } from './sms.ts'

/** Sends through Twilio's Messages resource (API 2010-04-01), with the account and its token. Returns the function that does. */
export function twilioSms({
  account,
  token,
  from,
  url = 'https://api.twilio.com',
}: Extract<SmsSettings, { kind: 'twilio' }>) {
  const credentials = Buffer.from(`${account}:${token}`).toString('base64')
  return ({ to, text }: OutgoingSms): Promise<void> =>
    postSms(`${url}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`, {
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ To: to, From: from, Body: text }),
    })
}
