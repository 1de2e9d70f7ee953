import type { z } from 'zod'
import type { previewLetterShape } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { composeLetter, type Letter } from '../mail/index.ts'
import type { CatalogueLetter } from './catalogue.ts'

/** A text of a letter's own, else the one for all letters, else nothing. */
function textFor(translate: Translate, language: Language, sort: string, key: string, name: string): string {
  for (const text of [`${sort}.${key}.${name}`, `${sort}.${name}`]) {
    const words = translate(language, text)
    if (words !== text) return words
  }
  return ''
}

/** What a letter fills in, in words, with an example of it, both in this language. */
export const placeholdersOf = (translate: Translate, language: Language, { key, placeholders }: CatalogueLetter) =>
  placeholders.map((name) => ({
    key: name,
    name: textFor(translate, language, 'letterPlaceholder', key, name),
    sample: textFor(translate, language, 'letterSample', key, name),
  }))

const sampleLink = 'https://guichet.example/exemple#123'

/**
 * A letter to look at, as somebody would receive it: the examples in the places of what it fills in, on the head of this
 * organization and colour or of an example's. Nothing is sent.
 */
export function sampleLetter(
  translate: Translate,
  letter: CatalogueLetter,
  { language, words, organization, accentColor }: z.output<typeof previewLetterShape>,
): Letter {
  const values = Object.fromEntries(placeholdersOf(translate, language, letter).map(({ key, sample }) => [key, sample]))
  const head = {
    template: letter.key,
    language,
    organization: organization || (values.organization ?? ''),
    accentColor: accentColor ?? null,
    words,
  }
  const link = letter.hasButton ? sampleLink : undefined
  const code = letter.hasCode ? '482915' : undefined
  const list = textFor(translate, language, 'letterSample', letter.key, 'list')
  return composeLetter(translate, head, { ...values, link, code }, list === '' ? [] : list.split('\n'))
}
