import { describe, expect, it } from 'vitest'
import { accessOf, accountOf, askedAccess, emptyDraft, isDirty, missingFields, valuesOf } from './create-draft.ts'

const typed = { ...emptyDraft, firstName: 'Lucie', lastName: 'Marchetti', signInName: 'lmarchetti', primaryGroup: 'g1' }

describe('missingFields', () => {
  it('names the shortest path in reading order', () => {
    expect(missingFields(emptyDraft)).toEqual(['firstName', 'lastName', 'signInName', 'primaryGroup', 'password'])
  })

  it('asks neither first name nor password of a program', () => {
    expect(missingFields({ ...typed, firstName: '', type: 'connector' })).toEqual([])
  })

  it('C5: wants an address or a number where a second factor is required, and an address to invite', () => {
    expect(missingFields({ ...typed, access: 'later', secondFactor: 'required' })).toEqual(['reachableEmail'])
    expect(missingFields({ ...typed, access: 'later', secondFactor: 'required', mobile: '0600001427' })).toEqual([])
    expect(missingFields({ ...typed, access: 'invite', secondFactor: 'required' })).toEqual(['invitedEmail'])
  })

  it('does not take spaces for a name', () => {
    expect(missingFields({ ...typed, lastName: '  ', access: 'later' })).toEqual(['lastName'])
  })
})

describe('accessOf', () => {
  it('invites where there is an address and mail can be sent, until somebody chooses otherwise', () => {
    const email = 'l.marchetti@orvane.example'
    expect(accessOf({ access: null, email: '' })).toBe('now')
    expect(accessOf({ access: null, email })).toBe('invite')
    expect(accessOf({ access: null, email }, false)).toBe('now')
    expect(accessOf({ access: 'later', email })).toBe('later')
  })
})

describe('F4: asking for an account', () => {
  it('needs no group, and leaves the password to the person', () => {
    expect(missingFields({ ...typed, primaryGroup: null, access: 'later' }, { isAsked: true })).toEqual([])
    expect(askedAccess({ email: 'l.marchetti@orvane.example' })).toBe('invite')
    expect(askedAccess({ email: 'l.marchetti@orvane.example' }, false)).toBe('later')
    expect(askedAccess({ email: ' ' })).toBe('later')
  })

  it('proposes the single rights besides the account', () => {
    const write = { application: 'alerte', permission: 'write' }
    const values = valuesOf({ ...typed, permissions: { add: [write], remove: [] } })
    expect(values).toMatchObject({ permissions: { add: [write] } })
    expect(accountOf(values)).not.toHaveProperty('permissions')
    expect(valuesOf(typed)).not.toHaveProperty('permissions')
  })
})

describe('M9: the mail account', () => {
  it('is said nothing of while it inherits everything', () => {
    expect(valuesOf(typed)).not.toHaveProperty('mailAccount')
  })

  it('sends what was changed for the person, and its password only where one was typed', () => {
    const mailAccount = { ...emptyDraft.mailAccount, userName: 'lucie', port: '465' }
    expect(valuesOf({ ...typed, mailAccount }).mailAccount).toEqual({ userName: 'lucie', port: 465 })
    const withPassword = valuesOf({ ...typed, mailAccount: { ...mailAccount, port: null, password: 'boîte 12' } })
    expect(withPassword.mailAccount).toEqual({ userName: 'lucie', password: 'boîte 12' })
    expect(accountOf(withPassword)).not.toHaveProperty('mailAccount')
  })

  it('is left out of a program and of people who never sign in', () => {
    const mailAccount = { ...emptyDraft.mailAccount, password: 'boîte 12' }
    expect(valuesOf({ ...typed, type: 'connector', mailAccount })).not.toHaveProperty('mailAccount')
    expect(valuesOf({ ...typed, neverSignsIn: true, mailAccount })).not.toHaveProperty('mailAccount')
  })
})

describe('valuesOf', () => {
  it('asks for the invitation that is the default with an address, without a password typed before', () => {
    const values = valuesOf({ ...typed, email: 'l.marchetti@orvane.example', password: 'abricot-vent-42' })
    expect(values).toMatchObject({ sendInvitation: true, secondFactor: null })
    expect(values).not.toHaveProperty('password')
  })

  it('sends neither invitation nor second factor for a program', () => {
    const values = valuesOf({ ...typed, type: 'connector', email: 'info@orvane.example', secondFactor: 'required' })
    expect(values).not.toHaveProperty('sendInvitation')
    expect(values).not.toHaveProperty('secondFactor')
  })

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

describe('more choices', () => {
  it('proposes rights besides the main group only where something was chosen', () => {
    const fields = ['secondaryGroups', 'mainCompany', 'companies', 'allCompaniesLevel', 'duties', 'contact']
    for (const field of fields) expect(valuesOf(typed)).not.toHaveProperty(field)
    const values = valuesOf({ ...typed, secondaryGroups: ['g2'], allCompaniesLevel: 'read', contact: 'c1' })
    expect(values).toMatchObject({ secondaryGroups: ['g2'], allCompaniesLevel: 'read', contact: 'c1' })
    expect(accountOf(values)).toMatchObject({ contact: 'c1', primaryGroup: 'g1' })
    expect(accountOf(values)).not.toHaveProperty('secondaryGroups')
  })

  it('asks neither password nor address of somebody who never signs in', () => {
    const silent = { ...typed, neverSignsIn: true, access: 'invite', password: 'abricot-vent-42' } as const
    expect(missingFields(silent)).toEqual([])
    expect(valuesOf(silent)).toMatchObject({ neverSignsIn: true })
    for (const field of ['password', 'sendInvitation']) expect(valuesOf(silent)).not.toHaveProperty(field)
  })
})

describe('isDirty', () => {
  it('is false for an untouched drawer', () => {
    expect(isDirty({ ...emptyDraft })).toBe(false)
    expect(isDirty(typed)).toBe(true)
  })
})
