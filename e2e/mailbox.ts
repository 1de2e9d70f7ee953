import { type APIRequestContext, expect } from '@playwright/test'
import { mailboxUrl } from './addresses.ts'

/** What the demo's mailbox tells of a mail or SMS. */
export interface Arrived {
  id: string
  kind: 'mail' | 'sms'
  to: string
  subject: string | null
  text: string
  html: string | null
  links: string[]
}

/**
 * Waits until the mailbox has something for an address or number.
 * @param count how many there must be, when some came before
 * @returns all of it, newest first
 */
export async function messagesTo(request: APIRequestContext, to: string, count = 1): Promise<Arrived[]> {
  const url = `${mailboxUrl}/api/messages?to=${encodeURIComponent(to)}`
  let messages: Arrived[] = []
  await expect
    .poll(
      async () => {
        messages = (await (await request.get(url)).json()) as Arrived[]
        return messages.length
      },
      { message: `messages to ${to}`, timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(count)
  return messages
}
