import { describe, expect, it } from 'vitest'
import { onceWordsOf, statusChangeOf } from './request-parts.ts'

const account = {
  displayName: 'Élodie Prigent',
  signInName: 'EPrigent',
  position: null,
  email: null,
  phone: null,
  language: 'fr',
  type: 'internal',
  primaryGroup: null,
  access: 'invitation',
} as const

describe('F5: what a request leads to', () => {
  it('shows the status before and after of what switches an account', () => {
    expect(statusChangeOf('user.deactivate')).toEqual({ before: 'active', after: 'deactivated' })
    expect(statusChangeOf('user.rights')).toBeNull()
  })

  it('says what an approval does, and nothing for a question', () => {
    expect(onceWordsOf({ kind: 'user.create', account, effectiveAt: null })).toBe('create')
    expect(onceWordsOf({ kind: 'user.create', account: { ...account, access: 'none' }, effectiveAt: null })).toBe(
      'createOnly',
    )
    expect(onceWordsOf({ kind: 'user.rights', account: null, effectiveAt: '2026-12-01T00:00:00Z' })).toBe('later')
    expect(onceWordsOf({ kind: 'user.deactivate', account: null, effectiveAt: null })).toBe('deactivate')
    expect(onceWordsOf({ kind: 'question', account: null, effectiveAt: null })).toBeNull()
  })
})
