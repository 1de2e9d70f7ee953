import { type APIRequestContext, expect } from '@playwright/test'
import { type Arrived, messagesTo } from './mailbox.ts'

/** The address of the link that a letter carries to a page of the console; throws when it carries none. */
export function linkOf(letter: Arrived | undefined, path: string): string {
  const link = letter?.links.find((address) => new URL(address).pathname === path)
  if (link === undefined) throw new Error(`the message carries no link to ${path}: ${letter?.text}`)
  return link
}

/** The six digits of a mail or SMS; throws when it has none. */
export function codeIn(message: Arrived | undefined): string {
  const code = /\b\d{3}\s?\d{3}\b/.exec(message?.text ?? '')?.[0]
  if (code === undefined) throw new Error(`the message carries no code: ${message?.text}`)
  return code
}

/**
 * Waits for a letter by its subject: several may be on their way, and arrive in any order.
 * @param subject what its subject contains
 * @returns the newest of them
 */
export async function letterAbout(request: APIRequestContext, to: string, subject: string): Promise<Arrived> {
  let found: Arrived | undefined
  const look = async () => {
    found = (await messagesTo(request, to)).find((letter) => letter.subject?.includes(subject))
    return found?.subject
  }
  await expect.poll(look, { message: `a letter to ${to}`, timeout: 20_000 }).toContain(subject)
  return found as Arrived
}
