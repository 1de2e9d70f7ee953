import { describe, expect, it } from 'vitest'
import { emptyDraft, isDirty, missingFields, valuesOf } from './create-draft.ts'

const typed = { ...emptyDraft, firstName: 'Lucie', lastName: 'Marchetti', signInName: 'lmarchetti', primaryGroup: 'g1' }

describe('missingFields', () => {
  it('names the shortest path in reading order', () => {
    expect(missingFields(emptyDraft)).toEqual(['firstName', 'lastName', 'signInName', 'primaryGroup', 'password'])
  })

  it('asks neither first name nor password of a program', () => {
    expect(missingFields({ ...typed, firstName: '', type: 'connector' })).toEqual([])
  })

  it('does not take spaces for a name', () => {
    expect(missingFields({ ...typed, lastName: '  ', access: 'later' })).toEqual(['lastName'])
  })
})

describe('valuesOf', () => {
  it('sends no password when access comes later, even one typed before', () => {
    const values = valuesOf({ ...typed, access: 'later', password: 'abricot-vent-42' })
    expect(values).not.toHaveProperty('password')
    expect(values).not.toHaveProperty('mustChange')
  })

  it('sends the password and that it must be changed', () => {
    expect(valuesOf({ ...typed, password: 'abricot-vent-42' })).toMatchObject({
      password: 'abricot-vent-42',
      mustChange: true,
    })
  })
})

describe('isDirty', () => {
  it('is false for an untouched drawer', () => {
    expect(isDirty({ ...emptyDraft })).toBe(false)
    expect(isDirty(typed)).toBe(true)
  })
})
