import { describe, expect, it } from 'vitest'
import { createBody, draftOfGroup, updateBody } from './shared-group-draft.ts'

const start = { ...draftOfGroup(null), name: 'Lecture', rights: ['devis:view'] }

describe('updateBody', () => {
  it('is empty while nothing is changed', () => {
    expect(updateBody(start, { ...start, name: ' Lecture ' })).toEqual({})
  })

  it('says what is added and taken away, so that rights not shown here stay', () => {
    expect(updateBody(start, { ...start, rights: ['paie:view'] })).toEqual({
      permissions: {
        add: [{ application: 'paie', permission: 'view' }],
        remove: [{ application: 'devis', permission: 'view' }],
      },
    })
  })

  it('says for whom, once it is no longer for everybody', () => {
    const organizations = [{ id: 'a', name: 'A' }]
    expect(updateBody(start, { ...start, forAll: false, organizations })).toEqual({
      forAll: false,
      organizations: ['a'],
    })
  })
})

it('a group for everybody is created for nobody in particular', () => {
  const organizations = [{ id: 'a', name: 'A' }]
  expect(createBody({ ...start, organizations })).toMatchObject({ forAll: true, organizations: [], description: null })
})
