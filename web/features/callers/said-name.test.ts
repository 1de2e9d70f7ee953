import { expect, test } from 'vitest'
import { compareSaid } from './said-name.ts'

const name = 'SBelkacem_StA'

test('C10: the first letter that differs is told, capitals included where they count', () => {
  expect(compareSaid(name, 'SBelkacem_Sta', true)).toEqual({ kind: 'differs', at: 12, said: 'a', exact: 'A' })
  expect(compareSaid(name, 'sbelkacem_sta', true)).toEqual({ kind: 'differs', at: 0, said: 's', exact: 'S' })
  expect(compareSaid('lO', 'l0', true)).toEqual({ kind: 'differs', at: 1, said: '0', exact: 'O' })
})

test('C10: where capitals do not count, only other letters differ', () => {
  expect(compareSaid(name, 'sbelkacem_sta', false)).toEqual({ kind: 'sameButCase' })
  expect(compareSaid(name, 'sbelkacen_sta', false)).toEqual({ kind: 'differs', at: 8, said: 'n', exact: 'm' })
})

test('C10: a sign left out or put in is told as such, not as every sign after it', () => {
  expect(compareSaid(name, 'SBelkacemStA', true)).toEqual({ kind: 'missing', at: 9, exact: '_' })
  expect(compareSaid(name, 'SBellkacem', true)).toEqual({ kind: 'extra', at: 4, said: 'l' })
  expect(compareSaid(name, `${name}2`, true)).toEqual({ kind: 'extra', at: 13, said: '2' })
  expect(compareSaid('rue1', 'ru1', true)).toEqual({ kind: 'missing', at: 2, exact: 'e' })
})

test('C10: the beginning of the name is right so far', () => {
  expect(compareSaid(name, '  ', true)).toEqual({ kind: 'nothing' })
  expect(compareSaid(name, 'SBelkacem_', true)).toEqual({ kind: 'soFar', left: 3 })
  expect(compareSaid(name, ` ${name} `, true)).toEqual({ kind: 'same' })
})

test('C10: an accent typed in two strokes is the same letter', () => {
  expect(compareSaid('rené', 'rene\u0301', true)).toEqual({ kind: 'same' })
})
