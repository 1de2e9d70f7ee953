import type { LetterWords } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'

export const languages = ['fr', 'en'] as const satisfies Language[]

export type InBoth<What> = Record<Language, What>

/** The vendor's own words for one letter, and the version of both languages together. */
export interface OwnWords {
  words: InBoth<LetterWords | null>
  version: number
}

/** A letter that nobody has touched. */
export const untouched: OwnWords = { words: { fr: null, en: null }, version: 1 }

const parts = ['subject', 'title', 'body', 'button', 'after'] as const satisfies (keyof LetterWords)[]

/** What may be done with each of a letter's texts, in the order in which they stand. */
export const eachPart = <Result>(
  words: LetterWords,
  act: (part: keyof LetterWords, text: string) => Result,
): Result[] =>
  parts.flatMap((part) => {
    const text = words[part]
    return text === null ? [] : [act(part, text)]
  })

/** Whether two wordings are the same to the letter. */
export const isSame = (one: LetterWords | null, other: LetterWords | null): boolean =>
  one === null || other === null ? one === other : parts.every((part) => one[part] === other[part])

const suffix: InBoth<string> = { fr: 'Fr', en: 'En' }

/** A wording as the journal keeps it: each part under its name and language, all null for the suite's words. */
export const snapshotOf = (language: Language, words: LetterWords | null): Record<string, string | null> =>
  Object.fromEntries(parts.map((part) => [`${part}${suffix[language]}`, words?.[part] ?? null]))

/** The wording of a language that such a snapshot holds; undefined where it says nothing of that language. */
export function wordsIn(snapshot: Record<string, unknown>, language: Language): LetterWords | null | undefined {
  const [subject, title, body, button, after] = parts.map((part) => {
    const value = snapshot[`${part}${suffix[language]}`]
    return typeof value === 'string' ? value : null
  })
  if (!(`subject${suffix[language]}` in snapshot)) return undefined
  if (!subject || !title || !body) return null
  return { subject, title, body, button: button ?? null, after: after ?? null }
}
