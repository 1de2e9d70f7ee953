import { plainLetters } from '../../platform/language/index.ts'

/** The words of a name that are long enough to be recognised within a password. */
export function wordsOf(...names: (string | null)[]): string[] {
  const words = names.flatMap((name) => plainLetters(name ?? '').split(/[^\p{L}\p{N}]+/u))
  return [...new Set(words)].filter((word) => word.length >= 4)
}

/** What of a password remains, in letters and digits, once these words are taken out of it. */
export function charactersBeside(password: string, words: string[]): number {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), plainLetters(password))
  return [...rest.replace(/[^\p{L}\p{N}]/gu, '')].length
}

/** The one word that a password dresses up with digits, signs or repetition ("Mairie2026!!"), or null. */
export function onlyWordOf(password: string): string | null {
  const words = plainLetters(password)
    .split(/[\s\-_.,;:!?'’"/+*&()]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter(Boolean)
  const [word, ...others] = new Set(words)
  return word !== undefined && others.length === 0 ? word : null
}
