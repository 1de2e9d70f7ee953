import { describe, expect, it } from 'vitest'
import { digitsOf, inGroups } from './code-digits.ts'

describe('digitsOf', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 12-34-56\n', '123456'],
    ['１２３４５６', '123456'],
    ['Your code is 654321.', '654321'],
    ['1234567', '123456'],
    ['abc', ''],
    ['', ''],
  ])('reads %j as %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits)
  })
})

describe('inGroups', () => {
  it.each([
    ['ABCDEFGHIJ', 'ABCD EFGH IJ'],
    ['ABCD', 'ABCD'],
    ['', ''],
  ])('writes %j as %j', (secret, shown) => {
    expect(inGroups(secret)).toBe(shown)
  })
})
