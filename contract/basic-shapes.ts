import { z } from 'zod'

/** Identifier of any row: a UUIDv7 (RFC 9562). */
export const idShape = z.uuid()

/** RFC 3339 instant in UTC, as text. */
export const instantShape = z.string().meta({ format: 'date-time' })

export const languageShape = z.enum(['fr', 'en'])
export type Language = z.infer<typeof languageShape>

// NUL cannot be stored by PostgreSQL, lone surrogates cannot be encoded in UTF-8,
// and control or bidirectional-override characters let one name pose as another (UTS 39); U+2028 and U+2029 end lines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
const unsafeText = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

// Several spaces show as one: two names that differ by them only would look alike.
const spaces = /\p{Zs}{2,}/gu

/** One line of human text: trimmed, with single spaces, well-formed Unicode, without control characters. */
export const lineShape = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !unsafeText.test(text), { params: { code: 'unsafeText' } })
    .transform((text) => text.normalize('NFC').replace(spaces, ' ').trim())

/** Text that is only compared (a search, a name to look up): as typed, if it can be compared at all. */
export const typedTextShape = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), { params: { code: 'unsafeText' } })

/** Several lines of human text (a note): like a line, but line breaks and tabs are allowed. */
export const paragraphShape = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !unsafeText.test(text.replace(/[\n\r\t]/g, ' ')), {
      params: { code: 'unsafeText' },
    })
    .transform((text) => text.normalize('NFC').trim())

/** Page of a list. `countIsCapped` says that there are more than `count`. */
export const pageShape = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    count: z.int(),
    countIsCapped: z.boolean(),
  })

export type Page<Item> = { items: Item[]; nextCursor: string | null; count: number; countIsCapped: boolean }

/** `limit` and `cursor` of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(14_000).optional(),
}

/** A filter that may be repeated in the address: `?status=active&status=invited`. */
export const repeatable = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50).optional(),
  )

export const organizationParams = z.strictObject({ org: z.string().min(1).max(100) })
export const organizationItemParams = z.strictObject({ org: z.string().min(1).max(100), id: idShape })

/** Something that is pointed to, with the name to show for it. */
export const namedShape = z.strictObject({ id: idShape, name: z.string() })
export type Named = z.infer<typeof namedShape>
