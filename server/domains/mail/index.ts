export { composeLetter, type LetterValues } from './compose-letter.ts'
export { mailTexts } from './mail-texts.ts'
export { noticeJob, type OrganizationName } from './notice-job.ts'
export { createOutbox, type Letter, type Outbox } from './outbox.ts'
