import { expect, test } from 'vitest'
import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import { groupResults } from './result-groups.ts'

const person = (match: FoundCaller['match']): FoundCaller => ({
  id: match,
  organization: { id: 'org', name: 'Ville de Sainte-Aurore', municipality: 'Sainte-Aurore', status: 'open' },
  displayName: 'Sofiane Belkacem',
  position: null,
  signInName: 'sbelkacem',
  status: 'active',
  duties: [],
  match,
})

test('C10: the same name elsewhere is set apart from name and municipality', () => {
  const groups = groupResults([person('other'), person('nameElsewhere'), person('nameAndPlace')])
  expect(groups.map(({ label }) => label)).toEqual(['nameAndPlace', 'nameElsewhere', 'other'])
})

test('C10: without a municipality the same name is only that', () => {
  expect(groupResults([person('nameElsewhere')]).map(({ label }) => label)).toEqual(['sameName'])
  expect(groupResults([])).toEqual([])
})
