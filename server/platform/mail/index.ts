export { createMailer, type MailAddress, type Mailer } from './mailer.ts'
