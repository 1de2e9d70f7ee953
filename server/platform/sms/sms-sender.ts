import { gatewaySms } from './gateway-sms.ts'
import type { SmsSender, SmsSettings } from './sms.ts'
import { twilioSms } from './twilio-sms.ts'

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
