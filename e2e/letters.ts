import type { Arrived } from './mailbox.ts'

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
