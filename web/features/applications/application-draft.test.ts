import { describe, expect, it } from 'vitest'
import { changesOf, emptyDraft, keyFrom, missingFields } from './application-draft.ts'

describe('keyFrom', () => {
  it.each([
    ['Gestion du cimetière', 'gestion-du-cimetiere'],
    ['  3D Œuvres & plans !', 'd-uvres-plans'],
    ['', ''],
  ])('makes of %j the key %j', (name, key) => {
    expect(keyFrom(name)).toBe(key)
  })
})

describe('missingFields', () => {
  it('names what is still empty, also in the rights', () => {
    const draft = { ...emptyDraft, name: { fr: 'Paie', en: '' }, key: 'paie', url: 'https://paie.example' }
    const permissions = [{ key: 'view', name: { fr: 'Voir', en: '' } }]
    expect(missingFields({ ...draft, permissions })).toEqual([
      'name/en',
      'description/fr',
      'description/en',
      'permissions/0/name/en',
    ])
  })
})

describe('changesOf', () => {
  it('sends what differs, and never the key', () => {
    expect(changesOf(emptyDraft, { ...emptyDraft, key: 'other', url: 'https://paie.example' })).toEqual({
      url: 'https://paie.example',
    })
  })
})
