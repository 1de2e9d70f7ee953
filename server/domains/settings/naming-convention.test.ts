import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNamingConvention } from './naming-convention.ts'

it('B6: a convention is pieces of names with dots, hyphens, underscores and digits between', () => {
  expect(parseNamingConvention('{f}.{last}')).toEqual({
    pieces: [{ part: 'f' }, { literal: '.' }, { part: 'last' }],
  })
  expect(parseNamingConvention('{email}')).toEqual({ pieces: [{ part: 'email' }] })
})

it.each([
  ['prenom.nom', 'p'],
  ['{prenom}.{last}', '{prenom}'],
  ['{first} {last}', ' '],
  ['{first', '{'],
  ['{First}.{last}', '{First}'],
  ['{first}/{last}', '/'],
  ['{toString}', '{toString}'],
])('B6: %s is refused, and the piece that is not understood is named', (pattern, piece) => {
  expect(parseNamingConvention(pattern)).toEqual({ code: 'namingConventionPiece', values: { piece } })
})

it('B6: a convention that gives everybody nearly the same name is refused', () => {
  for (const pattern of ['', '...', '2026', '{f}{l}']) {
    expect(parseNamingConvention(pattern)).toEqual({ code: 'namingConventionWithoutName' })
  }
})

it('B6: whatever is typed gets an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => parseNamingConvention(typed) !== undefined))
})
