import type { CompanyLevel } from '../../../contract/index.ts'
import type { Language } from '../../platform/language/index.ts'
import type { Dates } from '../rights/index.ts'
import { grantTexts } from './grants-texts.ts'

/** The same in both languages: the journal is read in the reader's. */
export type Told = Record<Language, string>

/** A moment as a day in words. */
export const dayIn = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(moment)

function fill(language: Language, key: string, values: Record<string, string>): string {
  const text = grantTexts[language][key] ?? key
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
}

const inBoth = (say: (language: Language) => string): Told => ({ fr: say('fr'), en: say('en') })

/** A thing with the days from when until when it holds, where it has any. */
export function datedWords(name: Told, { from, until }: Dates): Told {
  if (from === null && until === null) return name
  const key = from === null ? 'rights.until' : until === null ? 'rights.from' : 'rights.fromUntil'
  return inBoth((language) =>
    fill(language, key, {
      name: name[language],
      from: from ? dayIn(language, from) : '',
      until: until ? dayIn(language, until) : '',
    }),
  )
}

/** A company with how far its data is seen. */
export const companyWords = (name: string, level: CompanyLevel): Told =>
  inBoth((language) =>
    fill(language, 'rights.company', {
      name,
      level: grantTexts[language][`value.allCompaniesLevel.${level}`] ?? level,
    }),
  )

/** A day by itself. */
export const dayWords = (moment: Date): Told => inBoth((language) => dayIn(language, moment))
