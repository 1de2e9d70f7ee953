import type { Language, Translate } from '../../platform/language/index.ts'

// Stands for a name while a title is put into words; no name has it.
const stand = '\u0001'
const mostCounted = 50

interface Remembered {
  titles: Map<string, string[]>
  counts: Map<string, string>
}

const remembered = new WeakMap<Translate, Remembered>()

/** A list of fifty requests says the same few things again and again: what was put into words once is remembered. */
function memoryOf(translate: Translate): Remembered {
  const known = remembered.get(translate) ?? { titles: new Map(), counts: new Map() }
  remembered.set(translate, known)
  return known
}

const vowel = /^[aeiouàâäéèêëîïôöùûü]/iu

/** French: « de » loses its vowel before a name that begins with one. */
const elided = (part: string, language: Language, name: string): string =>
  language === 'fr' && vowel.test(name) ? part.replace(/ de $/, ' d’') : part

/** What a request of this kind about somebody is called. */
export function titleWords(translate: Translate, language: Language, kind: string, name: string): string {
  const { titles } = memoryOf(translate)
  const own = `ticket.title.${kind}`
  const place = `${language} ${kind}`
  let parts = titles.get(place)
  if (!parts) {
    const words = translate(language, own, { name: stand })
    parts = (words === own ? translate(language, 'ticket.title.other', { name: stand }) : words).split(stand)
    titles.set(place, parts)
  }
  return parts.map((part) => elided(part, language, name)).join(name)
}

/** How many things of one sort are added or taken away. */
export function countWords(translate: Translate, language: Language, key: string, count: number): string {
  if (count > mostCounted) return translate(language, key, { count })
  const { counts } = memoryOf(translate)
  const place = `${language} ${key} ${count}`
  const words = counts.get(place) ?? translate(language, key, { count })
  counts.set(place, words)
  return words
}
