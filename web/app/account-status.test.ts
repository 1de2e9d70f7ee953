import { describe, expect, it } from 'vitest'
import { accountStatus } from './account-status.ts'

describe('accountStatus', () => {
  it('calls nobody invited whom nobody invited', () => {
    expect(accountStatus({ status: 'invited', invitedAt: null })).toBe('noAccess')
    expect(accountStatus({ status: 'invited', invitedAt: '2026-11-20T10:00:00Z' })).toBe('invited')
  })

  it('keeps the word of an account that has its own', () => {
    expect(accountStatus({ status: 'deactivated', invitedAt: null })).toBe('deactivated')
    expect(accountStatus({ status: 'active', invitedAt: '2026-11-20T10:00:00Z' })).toBe('active')
  })
})
