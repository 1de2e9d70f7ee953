import type { LetterTemplate, LetterWords } from '../../../contract/index.ts'
import type { Texts } from '../../platform/language/index.ts'
import { placeholdersIn } from '../mail/index.ts'
import { eachPart, type InBoth, languages } from './letter.ts'
import { byPlace, groupOf, hasCode } from './letter-groups.ts'

/** A letter that the server can send. */
export interface CatalogueLetter {
  key: string
  group: LetterTemplate['group']
  /** What its words may hold in double braces. */
  placeholders: string[]
  standard: InBoth<LetterWords>
  hasButton: boolean
  hasCode: boolean
}

/** Every letter that the server can send, by its key, group by group. */
export type Catalogue = ReadonlyMap<string, CatalogueLetter>

// Every letter is given them, whether the suite's own words use them or not.
const always = ['name', 'organization']

/**
 * Reads the letters from the texts of all domains: there is one wherever `letter.<key>.subject` is written, and no letter
 * can be composed without that. Its words have no plural forms: what counts things stands in the list that the frame adds.
 */
export function createCatalogue(allTexts: Texts[]): Catalogue {
  const texts: Texts = { fr: {}, en: {} }
  for (const language of languages) Object.assign(texts[language], ...allTexts.map((some) => some[language]))
  const keys = Object.keys(texts.fr).flatMap((key) => /^letter\.(.+)\.subject$/.exec(key)?.[1] ?? [])
  const letters = keys.map((key) => letterOf(key, texts)).sort(byPlace)
  return new Map(letters.map((letter) => [letter.key, letter]))
}

function letterOf(key: string, texts: Texts): CatalogueLetter {
  const wordsIn = (language: 'fr' | 'en'): LetterWords => {
    const text = (part: string) => texts[language][`letter.${key}.${part}`]
    return {
      subject: text('subject') ?? '',
      title: text('title') ?? '',
      body: text('body') ?? '',
      button: text('button') ?? null,
      after: text('after') ?? null,
    }
  }
  const standard = { fr: wordsIn('fr'), en: wordsIn('en') }
  const used = languages.flatMap((language) =>
    eachPart(standard[language], (_part, text) => placeholdersIn(text)).flat(),
  )
  return {
    key,
    group: groupOf(key),
    placeholders: [...new Set([...always, ...used])],
    standard,
    hasButton: standard.fr.button !== null,
    hasCode: hasCode(key),
  }
}
