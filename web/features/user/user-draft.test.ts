import { describe, expect, it } from 'vitest'
import type { User } from '../../../contract/user-shapes.ts'
import { editsToKeep, mergeEdits } from './merge-edits.ts'
import { draftOf, withEdit } from './user-draft.ts'

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

describe('withEdit', () => {
  it('forgets a field that is back to what it was', () => {
    const base = draftOf(account)
    const edits = withEdit(base, {}, 'firstName', 'Camilla')
    expect(edits).toEqual({ firstName: 'Camilla' })
    expect(withEdit(base, edits, 'firstName', 'Camille')).toEqual({})
  })

  it('does not take another order of the tags for an edit', () => {
    expect(withEdit(draftOf(account), {}, 'tags', ['south', 'north'])).toEqual({})
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
