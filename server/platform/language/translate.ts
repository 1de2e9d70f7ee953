import i18next from 'i18next'

/** The languages Guichet speaks; French first because it is the default. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** A domain's texts: flat keys, the same in both languages (a check holds that). */
export interface Texts {
  en: Record<string, string>
  fr: Record<string, string>
}

/** Takes a language, a key and the values of its placeholders; returns the text, or the key where there is none. */
export type Translate = (language: Language, key: string, values?: Record<string, string | number>) => string

/** Builds the server's one translator from all the domains' texts. Plurals follow the key's `_one`, `_other`, `_many`. */
export function createTranslate(allTexts: Texts[]): Translate {
  const textsIn = (language: Language): Record<string, string> =>
    Object.assign({}, ...allTexts.map((texts) => texts[language]))
  const texts = { fr: textsIn('fr'), en: textsIn('en') }
  const instance = i18next.createInstance()
  void instance.init({
    lng: 'fr',
    fallbackLng: 'fr',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { fr: { translation: texts.fr }, en: { translation: texts.en } },
  })
  return (language, key, values) => {
    // A page of fifty people asks fifty times for the same plain words.
    const plain = values === undefined ? texts[language][key] : undefined
    if (plain !== undefined && !/\{\{|\$t\(/.test(plain)) return plain
    return instance.t(key, { lng: language, ...values })
  }
}

/**
 * The language of an Accept-Language header (RFC 9110, section 12.5.4): the supported one with the highest weight,
 * French where none is.
 */
export function acceptedLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').slice(0, 500).split(',')
  let best: { language: Language; weight: number } = { language: 'fr', weight: 0 }
  for (const range of ranges) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const language = languages.find((candidate) => tag === candidate || tag.startsWith(`${candidate}-`))
    const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    const weight = quality ? Number(quality.slice(2)) : 1
    if (language && weight > best.weight) best = { language, weight }
  }
  return best.language
}
