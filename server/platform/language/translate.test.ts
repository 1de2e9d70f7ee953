import { describe, expect, it } from 'vitest'
import { acceptedLanguage, createTranslate } from './translate.ts'

describe('M14: the language a browser asks for', () => {
  const headers: [string | undefined, 'fr' | 'en'][] = [
    [undefined, 'fr'],
    ['', 'fr'],
    ['*', 'fr'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,en;q=0.4,fr;q=0.3', 'en'],
    ['fr;q=0.2, en;q=0.7', 'en'],
    ['en;q=0', 'fr'],
    ['en;q=abc', 'fr'],
    ['english', 'fr'],
    ['de-DE,de;q=0.9', 'fr'],
    [`${'x,'.repeat(100_000)}en`, 'fr'],
  ]
  for (const [header, language] of headers) {
    it(`${JSON.stringify(header)?.slice(0, 40)} is answered in ${language}`, () => {
      expect(acceptedLanguage(header)).toBe(language)
    })
  }
})

describe('a text', () => {
  const translate = createTranslate([
    {
      fr: { greeting: 'Bonjour {{name}}', people_one: '{{count}} personne', people_other: '{{count}} personnes' },
      en: { greeting: 'Hello {{name}}', people_one: '{{count}} person', people_other: '{{count}} people' },
    },
  ])

  it('has its values as they are: the reader’s side escapes', () => {
    expect(translate('en', 'greeting', { name: '<b>O’Brien</b> & co' })).toBe('Hello <b>O’Brien</b> & co')
    expect(translate('fr', 'greeting', { name: '{{name}} $t(people)' })).toContain('Bonjour ')
  })

  it('has the plural of its language: none is singular in French only', () => {
    expect([translate('fr', 'people', { count: 0 }), translate('en', 'people', { count: 0 })]).toEqual([
      '0 personne',
      '0 people',
    ])
  })

  it('is its key where there is none', () => {
    expect(translate('en', 'no.such.key')).toBe('no.such.key')
  })
})
