import type { Language } from '../../../contract/basic-shapes.ts'
import type { Words } from '../../app/words.ts'
import type { SaidName } from './said-name.ts'
import { runsOf, type SignRun, sortOf } from './sign-runs.ts'

type Say = { t: Words<'callers'>; language: Language }

const englishEndings = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' } as const

/** "1er", "13e" in French, "1st", "13th" in English. */
function ordinal(count: number, language: Language, isFeminine = false): string {
  if (language === 'fr') return count === 1 ? (isFeminine ? '1re' : '1er') : `${count}e`
  return `${count}${englishEndings[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(count)]}`
}

const separatorKeys: Record<string, 'dot' | 'hyphen' | 'underscore' | 'at'> = {
  '.': 'dot',
  '-': 'hyphen',
  _: 'underscore',
  '@': 'at',
}

function placeWords({ signs, place }: SignRun, { t, language }: Say): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(signs)
  if (place.kind === 'after') {
    const what = t(`separators.${separatorKeys[place.separator] ?? 'other'}`, { sign: place.separator })
    return t('places.after', { signs: list, what })
  }
  if (place.kind === 'at') {
    return t('places.at', { signs: list, ordinal: ordinal(place.index + 1, language, true) })
  }
  return t(`places.${place.kind}`, { signs: list })
}

const listed = (runs: SignRun[], say: Say) => runs.map((run) => placeWords(run, say)).join(', ')

/** Says where the capitals of a sign-in name stand: "Majuscules : S et B au début, A à la fin." */
export function capitalWords(name: string, say: Say): string {
  const runs = runsOf(name, 'upper')
  if (runs.length === 0) return say.t('noCapitals')
  if (runsOf(name, 'lower').length === 0) return say.t('allCapitals')
  return say.t('capitals', { list: listed(runs, say) })
}

/** Says where the digits of a sign-in name stand, which are easily taken for letters; undefined when it has none. */
export function digitWords(name: string, say: Say): string | undefined {
  const runs = runsOf(name, 'digit')
  return runs.length === 0 ? undefined : say.t('digits', { list: listed(runs, say) })
}

/** Names a sign so that it cannot be taken for the other one: by its case, or as a letter or a digit. */
function signWords(sign: string, other: string, { t }: Say): string {
  if (sign === ' ') return t('signs.space')
  const sorts = [sortOf(sign), sortOf(other)]
  if (sign !== other && sign.toLowerCase() === other.toLowerCase()) {
    return t(sorts[0] === 'upper' ? 'signs.upper' : 'signs.lower', { sign })
  }
  if (sorts[0] === 'digit') return t('signs.digit', { sign })
  return t(sorts[1] === 'digit' && sorts[0] !== 'other' ? 'signs.letter' : 'signs.plain', { sign })
}

/** Says in words how what the caller says compares; undefined while nothing is said. */
export function saidWords(said: SaidName, say: Say): string | undefined {
  const { t, language } = say
  switch (said.kind) {
    case 'nothing':
      return undefined
    case 'soFar':
      return t('soFar', { count: said.left })
    case 'differs':
      return t('differs', {
        ordinal: ordinal(said.at + 1, language),
        said: signWords(said.said, said.exact, say),
        exact: signWords(said.exact, said.said, say),
      })
    case 'missing':
      return t('missing', { ordinal: ordinal(said.at + 1, language), exact: signWords(said.exact, said.exact, say) })
    case 'extra':
      return t('extra', { ordinal: ordinal(said.at + 1, language), said: signWords(said.said, said.said, say) })
    default:
      return t(said.kind)
  }
}
