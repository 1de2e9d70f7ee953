import { expect, test } from 'vitest'
import { spacedNumber } from './spaced-number.ts'

test('C10: the number to call back is read in groups', () => {
  const plain = (number: string) => spacedNumber(number).replaceAll('\u00a0', ' ')
  expect(plain('+33299001745')).toBe('02 99 00 17 45')
  expect(plain('+14185550123')).toBe('+1 418 555 0123')
  expect(plain('+4930123456')).toBe('+4930123456')
  expect(plain('poste 12')).toBe('poste 12')
})
