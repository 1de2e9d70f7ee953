import { randomUUID } from 'node:crypto'
import type { Session } from './sessions.ts'
import type { Language } from './texts.ts'

/** A message as somebody typed it. The key makes sure that it is sent once, however often the form is. */
export interface Draft {
  key: string
  to: string
  subject: string
  text: string
}

/** What became of a message, as Guichet tells it; or why it was not accepted. */
export interface SentMail {
  id: string
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'cancelled'
  to: { address: string }[]
  failure: { title: string; next: string } | null
}

/** An empty form. */
export const newDraft = (): Draft => ({ key: randomUUID(), to: '', subject: '', text: '' })

/** The form as it came. */
export const draftOf = (form: URLSearchParams): Draft => ({
  key: form.get('key') ?? randomUUID(),
  to: form.get('to') ?? '',
  subject: form.get('subject') ?? '',
  text: form.get('text') ?? '',
})

/** Why Guichet did not accept a message, in its own words. */
export class MailRefused extends Error {}

interface Problem {
  title?: string
  detail?: string
  problems?: { message: string }[]
}

async function ask<Answer>(address: string, request: RequestInit): Promise<Answer> {
  const answer = await fetch(address, request)
  const body = await answer.json()
  if (answer.ok) return body as Answer
  const { title = '', detail = '', problems = [] } = body as Problem
  throw new MailRefused(
    [title, ...(problems.length > 0 ? problems.map(({ message }) => message) : [detail])].join(' – '),
  )
}

/** Sends messages from the mail account of whoever is signed in, with the access token that they gave this program. */
export class Mail {
  readonly #address: string

  constructor(issuer: string) {
    this.#address = `${issuer}/api/v1/mail/messages`
  }

  /** Has a message sent. From whom is not for an application to say. Throws MailRefused. */
  send({ accessToken }: Session, { key, to, subject, text }: Draft, language: Language): Promise<SentMail> {
    return ask(this.#address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': 'application/json',
        'accept-language': language,
        'idempotency-key': key,
      },
      body: JSON.stringify({ to: [{ address: to.trim() }], subject, text }),
    })
  }

  /** What became of a message. Throws MailRefused. */
  find({ accessToken }: Session, id: string): Promise<SentMail> {
    const headers = { authorization: `Bearer ${accessToken}` }
    return ask(`${this.#address}/${encodeURIComponent(id)}`, { headers })
  }
}
