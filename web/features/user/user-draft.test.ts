import { describe, expect, it } from 'vitest'
import type { User } from '../../../contract/user-shapes.ts'
import { editsToKeep, mergeEdits } from './merge-edits.ts'
import { draftOf, withEdits } from './user-draft.ts'
import { halvesOf, valuesOfEdits } from './values-of-edits.ts'

const account: User = {
  id: '0193b3c4-0000-7000-8000-000000000001',
  signInName: 'cberthier',
  email: null,
  firstName: 'Camille',
  lastName: 'Berthier',
  displayName: 'Camille Berthier',
  position: 'Conductrice de travaux',
  phone: null,
  mobile: null,
  language: 'fr',
  type: 'internal',
  status: 'active',
  primaryGroup: null,
  primaryGroupFrom: null,
  primaryGroupUntil: null,
  secondaryGroups: [{ id: 'appui', name: 'Appui', from: null, until: null }],
  permissions: [],
  companies: [
    { id: 'city', name: 'Ville', level: 'read', isMain: true },
    { id: 'water', name: 'Régie des eaux', level: 'write', isMain: false },
  ],
  allCompaniesLevel: 'read',
  managedGroups: null,
  contact: null,
  duties: [{ application: 'alerte', key: 'mission', label: 'Mission', value: true, text: 'Oui' }],
  neverSignsIn: false,
  pendingTickets: [],
  tags: [
    { id: 'north', name: 'Nord' },
    { id: 'south', name: 'Sud' },
  ],
  applications: [],
  readiness: [],
  secondFactor: null,
  emailVerified: false,
  invitedAt: null,
  hasPassword: true,
  passwordChangedAt: null,
  mayEdit: true,
  isSelf: false,
  lastSignInAt: null,
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-20T10:00:00Z',
  version: 1,
}

describe('withEdits', () => {
  it('forgets a field that is back to what it was', () => {
    const base = draftOf(account)
    const edits = withEdits(base, {}, { firstName: 'Camilla' })
    expect(edits).toEqual({ firstName: 'Camilla' })
    expect(withEdits(base, edits, { firstName: 'Camille' })).toEqual({})
  })

  it('does not take another order of the tags for an edit', () => {
    expect(withEdits(draftOf(account), {}, { tags: ['south', 'north'] })).toEqual({})
  })
})

describe('mergeEdits', () => {
  const theirs: User = { ...account, position: 'Cheffe de chantier', mobile: '+33600001427', version: 2 }

  it('takes in what only they changed and asks where both changed', () => {
    expect(mergeEdits(account, theirs, { position: 'Directrice', firstName: 'Camilla' })).toEqual({
      takenIn: ['mobile'],
      conflicts: ['position'],
    })
  })

  it('asks nothing where both typed the same', () => {
    expect(mergeEdits(account, theirs, { position: 'Cheffe de chantier' }).conflicts).toEqual([])
  })
})

describe('editsToKeep', () => {
  const theirs: User = { ...account, position: 'Cheffe de chantier', version: 2 }

  it('drops the fields given up and those that are already so', () => {
    const edits = { position: 'Directrice', firstName: 'Camilla', lastName: 'Berthier' }
    expect(editsToKeep(theirs, edits, ['position'])).toEqual({ firstName: 'Camilla' })
  })
})

describe('valuesOfEdits', () => {
  const base = draftOf(account)

  it('B12: takes the level that the main company has from all companies for none of its own', () => {
    expect(base).toMatchObject({ mainCompany: 'city', companies: [{ id: 'water', level: 'write' }] })
  })

  it('B11: says what is added to lists and what is taken from them', () => {
    const until = '2027-01-01T00:00:00.000Z'
    const secondaryGroups = [{ id: 'winter', from: null, until }]
    expect(valuesOfEdits(base, { secondaryGroups, companies: [{ id: 'water', level: 'all' }] })).toEqual({
      secondaryGroups: { add: secondaryGroups, remove: ['appui'] },
      companies: { add: [{ id: 'water', level: 'all' }], remove: [] },
    })
  })

  it('C7: clears a duty that is no longer filled in', () => {
    expect(valuesOfEdits(base, { duties: [] }).duties).toEqual([{ application: 'alerte', key: 'mission', value: null }])
  })

  it('parts what is of the account from what is of its rights', () => {
    expect(halvesOf({ position: 'Grutier', primaryGroup: 'g' })).toEqual({
      own: { position: 'Grutier' },
      rights: { primaryGroup: 'g' },
    })
    expect(halvesOf({ position: 'Grutier' }).rights).toBeNull()
  })
})
