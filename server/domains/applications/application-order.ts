import type { Language } from '../../../contract/index.ts'
import type { Bilingual } from './application.ts'

/** Compares applications by their name in a language, for sorting. */
export function byName(language: Language): (left: { name: Bilingual }, right: { name: Bilingual }) => number {
  const { compare } = new Intl.Collator(language)
  return (left, right) => compare(left.name[language], right.name[language])
}
