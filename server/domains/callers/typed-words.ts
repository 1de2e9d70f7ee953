/** What the desk typed, taken apart. */
export interface Typed {
  /** The number of a request: `2026-0418`. */
  number: string | null
  /** Words of a name, a place, a sign-in name, an address, and phone numbers as far as they are stored that way. */
  words: string[]
}

const ticketNumber = /(?<![\w+-])(?:#|n°\s?)?(20\d{2}-\d{1,7})(?![\w-])/gi
const phoneNumber = /(?<!\S)[+(]{0,2}\d[\d .()/-]{4,}\d(?!\S)/g
const mostWords = 8

/** A phone number as it stands within E.164: no spaces, no `00`, no `(0)`, no leading zero. */
function storedDigits(typed: string): string {
  return typed
    .replace('(0)', '')
    .replace(/[^\d+]/g, '')
    .replace(/^00(?=\d{9})/, '+')
    .replace(/^0(?=[1-9])/, '')
}

/**
 * Takes what somebody typed in the one box: names and places in any order, a phone number in any form, a sign-in name, an
 * address, the number of a request. Single letters tell nothing over all customers and are left out.
 */
export function typedWords(text: string): Typed {
  const [named] = text.matchAll(ticketNumber)
  const phones: string[] = []
  const rest = text.replace(ticketNumber, ' ').replace(phoneNumber, (typed) => {
    phones.push(storedDigits(typed))
    return ' '
  })
  const words = rest
    .split(/[\s,;’'/-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}_]+$/gu, ''))
    .filter((word) => word.length > 1)
  return { number: named?.[1] ?? null, words: [...new Set([...phones, ...words])].slice(0, mostWords) }
}
