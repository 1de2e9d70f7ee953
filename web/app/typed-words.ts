/** What the address of a list says that is only searched. */
export type TypedWords = { search?: string }

/** Takes the raw search of the address; returns the words to look for, where there are any. */
export function parseTypedWords(raw: Record<string, unknown>): TypedWords {
  // The router reads a bare number in the address as a number.
  const text = typeof raw.search === 'number' ? String(raw.search) : raw.search
  return typeof text === 'string' && text.trim() !== '' ? { search: text.slice(0, 200) } : {}
}
