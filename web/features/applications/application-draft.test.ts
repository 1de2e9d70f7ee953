import { describe, expect, it } from 'vitest'
import { blankRight, changesOf, emptyDraft, missingFields, withSectionKey, withSections } from './application-draft.ts'

describe('missingFields', () => {
  it('names what is still empty, also in the rights', () => {
    const draft = { ...emptyDraft, name: { fr: 'Paie', en: '' }, key: 'paie', url: 'https://paie.example' }
    const permissions = [{ ...blankRight, key: 'view', name: { fr: 'Voir', en: '' } }]
    expect(missingFields({ ...draft, permissions })).toEqual([
      'name/en',
      'description/fr',
      'description/en',
      'permissions/0/name/en',
    ])
  })

  it('F7: asks where a right is managed that can only be seen', () => {
    const name = { fr: 'Voir', en: 'See' }
    const permissions = [{ ...blankRight, key: 'view', name, mode: 'view' as const }]
    expect(missingFields({ ...emptyDraft, permissions }).filter((field) => field.startsWith('permissions'))).toEqual([
      'permissions/0/managedIn/name/fr',
      'permissions/0/managedIn/name/en',
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

describe('sections', () => {
  const section = (key: string) => ({ key, name: { fr: key, en: key } })
  const draft = {
    ...emptyDraft,
    sections: [section('tab'), section('other')],
    permissions: [{ ...blankRight, key: 'view', section: 'tab' }],
  }

  it('C9: a section that gets another key keeps its rights', () => {
    const { permissions } = withSectionKey(draft, [section('new'), section('other')], 'tab', 'new')
    expect(permissions?.map((right) => right.section)).toEqual(['new'])
  })

  it('C9: the rights of a section taken away stand in none', () => {
    expect(withSections(draft, [section('other')]).permissions?.map((right) => right.section)).toEqual([null])
  })
})
