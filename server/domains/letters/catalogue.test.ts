import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTranslate } from '../../platform/language/index.ts'
import { allTexts } from '../../wiring/all-texts.ts'
import { createCatalogue } from './catalogue.ts'
import { tidied, wordFaults } from './check-words.ts'
import { languages } from './letter.ts'
import { nameOf } from './present-letter.ts'
import { placeholdersOf, sampleLetter } from './sample-letter.ts'

const catalogue = createCatalogue(allTexts)
const letters = [...catalogue.values()]
const translate = createTranslate(allTexts)
const keysOfTexts = Object.keys(Object.assign({}, ...allTexts.map(({ fr }) => fr)) as Record<string, string>)

describe('the catalogue', () => {
  it('holds every letter that there are texts of, and every one that is named where letters are composed', () => {
    expect(letters.length).toBeGreaterThanOrEqual(29)
    const written = keysOfTexts.flatMap(
      (key) => /^letter\.(.+)\.(?:title|body|button|after|footer)$/.exec(key)?.[1] ?? [],
    )
    expect(new Set(written)).toEqual(new Set(catalogue.keys()))
    const sources = globSync('server/domains/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
    const named = sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/letterheadOf\(tx, [\w.]+, '([\w.]+)'/g)].map(([, key]) => key),
    )
    expect(named.length).toBeGreaterThanOrEqual(2)
    expect(named.filter((key) => !catalogue.has(String(key)))).toEqual([])
  })

  it('has no plural forms in letters: their words are changed as they stand', () => {
    expect(keysOfTexts.filter((key) => /^letter\.[\w.]+_(one|other|many)$/.test(key))).toEqual([])
  })
})

describe.each(languages)('M14: every letter in %s', (language) => {
  it.each(letters.map((letter) => [letter.key, letter] as const))(
    '%s has a name, an example, and a preview',
    (_key, letter) => {
      expect(nameOf(translate, language, letter)).not.toMatch(/^letterName/)
      for (const { key, name, sample } of placeholdersOf(translate, language, letter)) {
        expect([key, name, sample]).toEqual([key, expect.stringMatching(/./), expect.stringMatching(/./)])
      }
      const asked = { language, words: null, organization: undefined, accentColor: undefined }
      const { subject, text, html } = sampleLetter(translate, letter, asked)
      for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|letter(Sample|Name)?\.|undefined/)
      expect(html).toContain(`<html lang="${language}">`)
      expect(text.includes('guichet.example/exemple#')).toBe(letter.hasButton)
      expect(text.includes('482915')).toBe(letter.hasCode)
    },
  )

  it.each(letters.map((letter) => [letter.key, letter] as const))(
    '%s says the same in the vendor’s words',
    (_key, letter) => {
      const words = letter.standard[language]
      expect(wordFaults(letter, words, '')).toEqual([])
      expect(tidied(letter, words)).toEqual(words)
      const asked = { language, organization: undefined, accentColor: undefined }
      expect(sampleLetter(translate, letter, { ...asked, words })).toEqual(
        sampleLetter(translate, letter, { ...asked, words: null }),
      )
    },
  )
})
