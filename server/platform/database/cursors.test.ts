import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cursor, decodeCursor, encodeCursor } from './cursors.ts'

const cursors: fc.Arbitrary<Cursor> = fc.record({
  sort: fc.constantFrom('lastName', '-createdAt'),
  value: fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => text.replaceAll('\u0000', '')),
  id: fc.uuid(),
  count: fc.nat(),
  isCapped: fc.boolean(),
})

test('a cursor is read back as it was written', () => {
  fc.assert(
    fc.property(cursors, (cursor) => {
      expect(decodeCursor(encodeCursor(cursor), cursor.sort)).toEqual(cursor)
    }),
  )
})

test('a cursor of another sort is none', () => {
  fc.assert(
    fc.property(cursors, (cursor) => {
      expect(decodeCursor(encodeCursor(cursor), 'email')).toBeNull()
    }),
  )
})

test('forged text is no cursor, and nothing breaks', () => {
  const forged = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    cursors.map((cursor) => encodeCursor(cursor).slice(0, -3)),
    cursors.map((cursor) => encodeCursor({ ...cursor, value: `${cursor.value}\u0000` })),
    cursors.map((cursor) => encodeCursor({ ...cursor, count: -1 })),
  )
  fc.assert(
    fc.property(forged, (text) => {
      expect(decodeCursor(text, 'lastName')).toBeNull()
    }),
  )
})

test('the longest names fit, whose letters grow when they are folded', () => {
  const cursor = { sort: 'lastName', value: '', id: '0198c0de-0000-7000-8000-000000000001', count: 1, isCapped: false }
  const value = 'ﷺ'.repeat(254).normalize('NFKC')
  const text = encodeCursor({ ...cursor, value })
  expect(decodeCursor(text, 'lastName')?.value).toBe(value)
  expect(text.length).toBeLessThan(14_000)
})
