import { describe, expect, test } from 'vitest'
import { plant, type SourceFile } from '../source-files.ts'
import { checkFrenchTypography } from './french-typography.ts'
import { checkLiteralTexts } from './literal-texts.ts'
import { checkSameTexts } from './same-texts.ts'

const web = (en: string, fr: string): SourceFile[] =>
  plant({ 'web/texts/en/users.ts': `export default ${en} as const`, 'web/texts/fr/users.ts': `export default ${fr}` })
const server = (en: string, fr: string): SourceFile[] =>
  plant({ 'server/domains/users/user-texts.ts': `export const userTexts: Texts = { en: ${en}, fr: ${fr} }` })

describe.each([
  ['of the console', web],
  ['of the server', server],
])('texts %s', (_where, texts) => {
  test.each([
    ['a key missing in French', "{ a: { b: 'B', c: 'C' } }", "{ a: { b: 'B' } }", 'no text for a.c'],
    ['a key missing in English', "{ b: 'B' }", "{ b: 'B', d: 'D' }", 'no text for d'],
    ['a plural form missing', "{ n_one: 'x', n_other: 'y' }", "{ n_one: 'x', n_other: 'y' }", 'no text for n_many'],
    ['an empty text', "{ b: 'B' }", "{ b: ' ' }", 'says nothing for b'],
    ['another placeholder', "{ b: 'Hi {{name}}' }", "{ b: 'Bonjour {{nom}}' }", 'uses {nom} in b'],
  ])('%s is found', (_fault, en, fr, because) => {
    expect(checkSameTexts(texts(en, fr))).toEqual([expect.stringContaining(because)])
  })

  test('equal catalogues are allowed', () => {
    const en = "{ 'a.b': 'B {{x}}', n_one: 'one', n_other: '{{count}} of {{x}}' }"
    const fr = "{ 'a.b': '{{x}} B', n_one: 'un', n_many: '{{count}} de {{x}}', n_other: '{{count}} {{x}}' }"
    expect(checkSameTexts(texts(en, fr))).toEqual([])
  })
})

test('a catalogue in one language is found', () => {
  expect(checkSameTexts(plant({ 'web/texts/en/a.ts': 'export default {}' }))).toHaveLength(1)
})

describe('French typography', () => {
  test.each(['Vraiment ?', 'Vraiment?', 'Nom :', 'Nom: x', '« Oui »', "l'accès", '«Oui»'])('%s is found', (text) => {
    expect(checkFrenchTypography(web('{ a: "x" }', `{ a: "${text}" }`))).toHaveLength(1)
  })

  test.each(['Vraiment\u202f?', 'Nom\u00a0:', '«\u00a0Oui\u00a0»', 'l’accès à https://a.example', 'à 14:30'])(
    '%s is allowed',
    (text) => {
      expect(checkFrenchTypography(web('{ a: "x" }', `{ a: "${text}" }`))).toEqual([])
    },
  )
})

describe('literal texts', () => {
  test.each([
    '<p>Hello</p>',
    '<input aria-label="Search" />',
    "<Button title={isOpen ? 'Close' : t('open')} />",
    "<p>{'Hello'}</p>",
    '<p>{isOpen && `Hello`}</p>',
    "<>{name ?? 'Nobody'}</>",
  ])('%s is found', (jsx) => {
    expect(checkLiteralTexts(plant({ 'web/features/a/a.tsx': `export const a = ${jsx}` }))).toHaveLength(1)
  })

  test.each([
    "<p className='wide'>{t('hello')} · {count}</p>",
    '<h1>Guichet</h1>',
    '<input type="search" aria-labelledby="id" />',
    "<p>{t(isOpen ? 'close' : 'open')}</p>",
  ])('%s is allowed', (jsx) => {
    expect(checkLiteralTexts(plant({ 'web/features/a/a.tsx': `export const a = ${jsx}` }))).toEqual([])
  })
})
