import { expect, it } from 'vitest'
import { errorAt } from './error-at.ts'

it('finds the message of a field, or of something in it, and not of a namesake', () => {
  const errors = { 'redirectUris/1': 'Not safe.', url: 'Missing.', 'urls/0': 'No.' }
  expect(errorAt(errors, 'redirectUris')).toBe('Not safe.')
  expect(errorAt(errors, 'url')).toBe('Missing.')
  expect(errorAt(errors, 'redirect')).toBeUndefined()
})
