import fc from 'fast-check'
import { expect, it } from 'vitest'
import { doesNameMatch, foldName } from './sign-in-name.ts'

const account = (
  sign_in_name: string,
  sign_in_name_case: 'insensitive' | 'sensitive',
  email: string | null = null,
) => ({
  sign_in_name,
  sign_in_name_case,
  email_folded: email === null ? null : foldName(email),
})

it('C10: where case matters, a sign-in name has to be typed as it is written', () => {
  expect(doesNameMatch('jdupont', account('JDupont', 'sensitive'))).toBe(false)
  expect(doesNameMatch('JDUPONT', account('JDupont', 'sensitive'))).toBe(false)
  expect(doesNameMatch('JDupont', account('JDupont', 'sensitive'))).toBe(true)
})

it('C10: where case does not matter, any case will do', () => {
  expect(doesNameMatch('jDUPONT', account('JDupont', 'insensitive'))).toBe(true)
  expect(doesNameMatch('jdupond', account('JDupont', 'insensitive'))).toBe(false)
})

it('C10: the case of an e-mail address never matters', () => {
  const person = account('JDupont', 'sensitive', 'Jean.Dupont@ville.example')
  expect(doesNameMatch('JEAN.dupont@Ville.example', person)).toBe(true)
})

it('C10: a name as it is written always matches, in whatever form the keyboard gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('NFC', 'NFD', 'NFKC'), (name, form) => {
      expect(doesNameMatch(name.normalize(form), account(name, 'sensitive'))).toBe(true)
    }),
  )
})
