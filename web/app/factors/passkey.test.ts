import { describe, expect, it } from 'vitest'
import { ApiError } from '../api-error.ts'
import { passkeyFailure } from './passkey.ts'

const named = (name: string, cause?: Error) => Object.assign(new Error('x', { cause }), { name })

describe('passkeyFailure', () => {
  it('leaves the refusals of the server to their own words', () => {
    const problem = { type: 'about:blank', title: 'Non', status: 401, detail: '', code: 'wrongFactor' }
    expect(passkeyFailure(new ApiError(problem))).toBeNull()
  })

  it.each([
    [named('NotAllowedError'), 'refused'],
    [named('AbortError'), 'refused'],
    [named('Error', named('NotAllowedError')), 'refused'],
    [named('InvalidStateError'), 'known'],
    [named('SecurityError'), 'failed'],
    [new TypeError('x'), 'failed'],
  ])('explains %s as %s', (error, failure) => {
    expect(passkeyFailure(error)).toBe(failure)
  })
})
