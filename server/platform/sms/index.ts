export { createSmsSender, type SmsSender, type SmsSettings } from './sms-sender.ts'
