import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/use-language.ts'
import type { Sentence } from './plain-words.ts'

// What is closed is told where it is soon said.
const few = 3

/** Returns what turns a sentence about a group into words; `place` is the application's name, or all of them. */
export function useSentence(place: string): (sentence: Sentence) => string {
  const { t } = useTranslation('groups')
  const language = useLanguage()
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(language).format(names.map((name) => t('quoted', { name })))
  const plainly = (names: readonly string[]) => new Intl.ListFormat(language).format(names)
  return (sentence) => {
    switch (sentence.says) {
      case 'everything':
        return t('says.everything', { place })
      case 'nothing':
        return t('says.nothing', { place })
      case 'sameAs':
        return t('says.sameAs', { other: sentence.other })
      case 'likeExcept':
        return t('says.likeExcept', { other: sentence.other, rights: list(sentence.names) })
      case 'likeAnd':
        return t('says.likeAnd', { other: sentence.other, rights: list(sentence.names) })
      case 'allExcept':
        return t('says.allExcept', { place, rights: list(sentence.names) })
      case 'only':
        return t('says.only', { rights: list(sentence.names) })
      case 'sections':
        return [
          sentence.whole.length > 0 && t('says.whole', { sections: plainly(sentence.whole) }),
          sentence.partly.length > 0 && t('says.partly', { sections: plainly(sentence.partly) }),
          sentence.none.length > 0 &&
            sentence.none.length <= few &&
            t('says.none', { sections: plainly(sentence.none) }),
        ]
          .filter((words) => words !== false)
          .join(' ')
    }
  }
}
