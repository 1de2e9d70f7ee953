import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import type { Language } from '../../../contract/basic-shapes.ts'
import en from '../../texts/en/callers.ts'
import fr from '../../texts/fr/callers.ts'
import { capitalWords, digitWords, saidWords } from './name-words.ts'
import { compareSaid } from './said-name.ts'

const i18n = createInstance()
await i18n.init({
  resources: { fr: { callers: fr }, en: { callers: en } },
  lng: 'fr',
  ns: 'callers',
  interpolation: { escapeValue: false },
})
const say = (language: Language) => ({ t: i18n.getFixedT(language, 'callers'), language })
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')

test('C10: the capitals of a sign-in name are told in both languages', () => {
  const name = 'SBelkacem_StA'
  expect(plain(capitalWords(name, say('fr')))).toBe('Majuscules : S et B au début, S après le tiret bas, A à la fin.')
  expect(capitalWords(name, say('en'))).toBe(
    'Capitals: S and B at the beginning, S after the underscore, A at the end.',
  )
  expect(plain(capitalWords('sbelKacem', say('fr')))).toBe('Majuscules : K en 5e place.')
  expect(capitalWords('saBelkacem', say('en'))).toBe('Capitals: B in 3rd place.')
  expect(capitalWords('sbelkacem', say('fr'))).toBe('Aucune majuscule.')
  expect(capitalWords('SB_12', say('fr'))).toBe('Tout en majuscules.')
})

test('C10: digits are told, which look like letters', () => {
  expect(digitWords('sbelkacem', say('fr'))).toBeUndefined()
  expect(plain(digitWords('l0u1.2', say('fr')))).toBe('Chiffres : 0 en 2e place, 1 en 4e place, 2 après le point.')
})

test('C10: the first difference is told in words', () => {
  const words = (exact: string, said: string, language: Language) =>
    plain(saidWords(compareSaid(exact, said, true), say(language)))
  expect(words('StA', 'Sta', 'fr')).toBe('3e signe : l’appelant dit « a » minuscule, le compte a « A » majuscule')
  expect(words('StA', 'Sta', 'en')).toBe('3rd sign: the caller says small “a”, the account has capital “A”')
  expect(words('O', '0', 'fr')).toBe('1er signe : l’appelant dit le chiffre « 0 », le compte a la lettre « O »')
  expect(words('ab-c', 'ab_c', 'en')).toBe('3rd sign: the caller says “_”, the account has “-”')
  expect(words('ab-c', 'abc', 'fr')).toBe('3e signe oublié : « - »')
  expect(words('abc', 'ab', 'fr')).toBe('Juste jusqu’ici, il reste un signe')
  expect(words('abc', '', 'fr')).toBeUndefined()
})
