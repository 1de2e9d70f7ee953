import { z } from 'zod'

const cursorShape = z.strictObject({
  sort: z.string().max(40),
  value: z.string().max(5000),
  id: z.uuid(),
  count: z.int().min(0),
  isCapped: z.boolean(),
})

/**
 * Where a page ended: the sort it belongs to, the sort value and id of its last row, and the count
 * taken with the first page (so that later pages need not count again).
 */
export type Cursor = z.infer<typeof cursorShape>

/** A cursor as opaque text for the address. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Reads a cursor back. Returns null for text that is no cursor of this sort: forged, truncated, or of another sort. */
export function decodeCursor(text: string, sort: string): Cursor | null {
  try {
    const cursor = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const isClean = cursor.value.isWellFormed() && !cursor.value.includes('\u0000')
    return cursor.sort === sort && isClean ? cursor : null
  } catch {
    return null
  }
}
