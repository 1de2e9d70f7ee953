import { type Check, finding, type SourceFile } from '../source-files.ts'
import { type Catalogue, type Pair, readCatalogues } from './catalogue.ts'

/** Both languages have the same keys, the plurals each needs, the same placeholders, and no empty text. */
export const checkSameTexts: Check = (files) => {
  const { pairs, alone } = readCatalogues(files)
  return [
    ...alone.map((file) => finding(file, 0, 'has no counterpart in the other language')),
    ...pairs.flatMap(faults),
  ]
}

function faults({ english, french, en, fr }: Pair): string[] {
  return [
    ...missing(french, fr, expectedFrench(en)),
    ...missing(
      english,
      en,
      [...fr.keys()].map((key) => key.replace(/_many$/, '_other')),
    ),
    ...emptyTexts(english, en),
    ...emptyTexts(french, fr),
    ...otherPlaceholders(french, en, fr),
  ]
}

// French says "1 500 000 de personnes": its plural has a form `_many` beside `_one` and `_other` (CLDR).
function expectedFrench(en: Catalogue): string[] {
  return [...en.keys()].flatMap((key) => (key.endsWith('_other') ? [key, key.replace(/_other$/, '_many')] : [key]))
}

function missing(file: SourceFile, has: Catalogue, expected: string[]): string[] {
  return expected.filter((key) => !has.has(key)).map((key) => finding(file, 0, `has no text for ${key}`))
}

function emptyTexts(file: SourceFile, catalogue: Catalogue): string[] {
  const empty = [...catalogue].filter(([, { text }]) => text.trim() === '')
  return empty.map(([key, { offset }]) => finding(file, offset, `says nothing for ${key}`))
}

function otherPlaceholders(french: SourceFile, en: Catalogue, fr: Catalogue): string[] {
  return [...fr].flatMap(([key, { text, offset }]) => {
    const english = en.get(key) ?? en.get(key.replace(/_many$/, '_other'))
    // "une personne" may leave the number out.
    if (!english || key.endsWith('_one')) return []
    const [wanted, given] = [placeholders(english.text), placeholders(text)]
    return wanted === given ? [] : [finding(french, offset, `uses {${given}} in ${key}, English uses {${wanted}}`)]
  })
}

const placeholders = (text: string): string =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort().join(', ')
