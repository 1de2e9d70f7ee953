import { describe, expect, it } from 'vitest'
import { ApiError, apiAddress, errorMessage, fieldErrors } from './api.ts'
import { errorOfResponse } from './api-error.ts'

const problem = {
  type: 'about:blank',
  title: 'Not valid',
  status: 422,
  detail: 'Two fields are wrong.',
  code: 'invalid',
  problems: [
    { field: '/signInName', code: 'taken', message: 'Taken.' },
    { field: '/signInName', code: 'space', message: 'No spaces.' },
    { field: '/mobile', code: 'phone', message: 'Not a number.' },
  ],
}

describe('apiAddress', () => {
  it('repeats lists and leaves absent and empty values out', () => {
    const address = apiAddress('/users', { status: ['active', 'invited'], search: '', cursor: undefined, limit: 50 })
    expect(address).toBe('/api/v1/users?status=active&status=invited&limit=50')
  })

  it('encodes what is typed', () => {
    expect(apiAddress('/users', { search: 'a&b=é' })).toBe('/api/v1/users?search=a%26b%3D%C3%A9')
  })
})

describe('errorOfResponse', () => {
  it('keeps the problem document and Retry-After', async () => {
    const response = Response.json(problem, { status: 422, headers: { 'retry-after': '90' } })
    const error = await errorOfResponse(response, 'unreadable')
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 422, retryAfterSeconds: 90, message: 'Two fields are wrong.' })
  })

  it('says so when the answer is no problem document', async () => {
    const error = await errorOfResponse(new Response('<h1>Bad gateway</h1>', { status: 502 }), 'Unreadable.')
    expect(error).toMatchObject({ status: 502, message: 'Unreadable.', retryAfterSeconds: undefined })
    expect(error.problem.code).toBe('unreadable')
  })
})

describe('fieldErrors', () => {
  it('gives the first message of each field, without the slash', () => {
    expect(fieldErrors(new ApiError(problem))).toEqual({ signInName: 'Taken.', mobile: 'Not a number.' })
  })

  it('is empty for any other error', () => {
    expect(fieldErrors(new Error('broken'))).toEqual({})
    expect(fieldErrors(null)).toEqual({})
  })
})

describe('errorMessage', () => {
  it('prefers the detail, then the title', () => {
    expect(errorMessage(new ApiError(problem))).toBe('Two fields are wrong.')
    expect(errorMessage(new ApiError({ ...problem, detail: '' }))).toBe('Not valid')
    expect(errorMessage('odd')).toBe('odd')
  })
})
