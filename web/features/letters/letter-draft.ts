import type { LetterTemplate, LetterWords, UpdateLetter } from '../../../contract/letter-shapes.ts'

export type LetterLanguage = 'fr' | 'en'
export type LetterPart = keyof LetterWords

/** The words of both languages as they are being written; what is empty is none. */
export type LetterDraft = Record<LetterLanguage, Record<LetterPart, string>>

export const letterLanguages = ['fr', 'en'] as const

const written = ({ subject, title, body, button, after }: LetterWords): Record<LetterPart, string> => ({
  subject,
  title,
  body,
  button: button ?? '',
  after: after ?? '',
})

/** Takes a letter; returns the words that it is sent with. */
export const draftOf = ({ own, standard }: LetterTemplate): LetterDraft => ({
  fr: written(own.fr ?? standard.fr),
  en: written(own.en ?? standard.en),
})

/** Takes a letter and a language; returns the suite's own words as a draft holds them. */
export const standardOf = ({ standard }: LetterTemplate, language: LetterLanguage) => written(standard[language])

/** Takes words as they are being written; returns them as they are sent to the server. */
export const wordsOf = ({ subject, title, body, button, after }: Record<LetterPart, string>): LetterWords => ({
  ...{ subject, title, body },
  button: button.trim() === '' ? null : button,
  after: after.trim() === '' ? null : after,
})

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Takes a letter and its draft; returns the languages that differ: their words, or null for the suite's again. */
export function letterEdits(letter: LetterTemplate, draft: LetterDraft): UpdateLetter {
  const before = draftOf(letter)
  const changed = letterLanguages.filter((language) => !isSame(draft[language], before[language]))
  return Object.fromEntries(
    changed.map((language) => {
      const isStandard = isSame(draft[language], standardOf(letter, language))
      return [language, isStandard ? null : wordsOf(draft[language])]
    }),
  )
}

const needed = ['subject', 'title', 'body'] as const

/** Returns the parts of a language that may not be empty and are. */
export const missingParts = (words: Record<LetterPart, string>): LetterPart[] =>
  needed.filter((part) => words[part].trim() === '')

/** Puts `inserted` in place of what is selected in `text`; returns the text and where the caret then stands. */
export function insertAt(text: string, inserted: string, from: number, until = from): { text: string; caret: number } {
  return { text: text.slice(0, from) + inserted + text.slice(until), caret: from + inserted.length }
}
