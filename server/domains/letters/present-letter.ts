import type { LetterTemplate } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import type { CatalogueLetter } from './catalogue.ts'
import type { OwnWords } from './letter.ts'
import { placeholdersOf } from './sample-letter.ts'

/** When a letter is sent, in a few words. */
export const nameOf = (translate: Translate, language: Language, { key }: CatalogueLetter): string =>
  translate(language, `letterName.${key}`)

/** A letter as the API tells it, in the language of who asks. */
export function presentLetter(
  translate: Translate,
  language: Language,
  letter: CatalogueLetter,
  { words, version }: OwnWords,
): LetterTemplate {
  return {
    key: letter.key,
    name: nameOf(translate, language, letter),
    group: letter.group,
    placeholders: placeholdersOf(translate, language, letter),
    standard: letter.standard,
    own: words,
    version,
  }
}
