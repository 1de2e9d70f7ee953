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
