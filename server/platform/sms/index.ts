export type { SmsSender, SmsSettings } from './sms.ts'
export { createSmsSender } from './sms-sender.ts'
