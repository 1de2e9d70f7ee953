import { describe, expect, it } from 'vitest'
import { safeReturnAddress } from './return-address.ts'

describe('safeReturnAddress', () => {
  it.each([
    'https://evil.example/',
    'https:/evil.example',
    'https:evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/oidc/..//evil.example',
    'javascript:alert(1)',
    'users',
    '',
    '/sign-in?return=/users',
    '/api/v1/session',
    undefined,
    ['/users'],
  ])('refuses %j', (wanted) => {
    expect(safeReturnAddress(wanted)).toBe('/')
  })

  it.each([
    '/',
    '/users',
    '/users?search=%C3%A9&status=active#top',
    '/users/0198',
    '/oidc/interaction/V1StGXR8_Z5jdHi6B-myT',
  ])('keeps %s', (wanted) => {
    expect(safeReturnAddress(wanted)).toBe(wanted)
  })
})
