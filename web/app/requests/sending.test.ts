import { expect, test } from 'vitest'
import { sendingOf, sendingOfPreview } from './sending.ts'

const effect = { code: 'x', message: 'x' }

test('F6: the button names what it does: save, send, or both', () => {
  expect(sendingOf({ now: 0, waits: 0 })).toBe('save')
  expect(sendingOf({ now: 2, waits: 0 })).toBe('save')
  expect(sendingOf({ now: 0, waits: 1 })).toBe('send')
  expect(sendingOf({ now: 2, waits: 1 })).toBe('both')
})

test('while nothing is known of a change, its button saves', () => {
  expect(sendingOfPreview(undefined)).toBe('save')
  expect(sendingOfPreview({ now: [], waits: [effect] })).toBe('send')
})
