export { createMailer, type MailAddress, type Mailer, type OutgoingMail } from './mailer.ts'
