import type { Draft, SentMail } from './mail.ts'
import { safe } from './safe.ts'
import { type Language, texts } from './texts.ts'

/** What the part of the page about mail shows: a form, and what became of the message sent last. */
export interface MailShown {
  draft: Draft
  sent: SentMail | null
}

function statusOf(language: Language, application: string, { id, status, to, failure }: SentMail): string {
  const text = texts[language]
  const words = `${text.mailStatus[status]} ${to.map(({ address }) => address).join(', ')}`
  const reason = failure ? `<p>${safe(failure.title)} – ${safe(failure.next)}</p>` : ''
  const again = `/?application=${encodeURIComponent(application)}&message=${encodeURIComponent(id)}`
  const look = /queued|sending/.test(status) ? ` <a href="${safe(again)}">${safe(text.mailLookAgain)}</a>` : ''
  return `<p role="status" data-status="${safe(status)}">${safe(words)}${look}</p>${reason}`
}

/** The form to write to a customer, sent from the person's own mail account. */
export function mailSection(language: Language, application: string, { draft, sent }: MailShown): string {
  const text = texts[language]
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${safe(value)}">`
  return `<section><h2>${safe(text.mail)}</h2><p>${safe(text.mailHint)}</p>
${sent ? statusOf(language, application, sent) : ''}
<form method="post" action="/mail" class="fields">${hidden('application', application)}${hidden('key', draft.key)}
<label>${safe(text.mailTo)}<input name="to" type="email" required value="${safe(draft.to)}"></label>
<label>${safe(text.mailSubject)}<input name="subject" required maxlength="500" value="${safe(draft.subject)}"></label>
<label>${safe(text.mailText)}<textarea name="text" required rows="5">${safe(draft.text)}</textarea></label>
<button>${safe(text.mailSend)}</button></form></section>`
}
