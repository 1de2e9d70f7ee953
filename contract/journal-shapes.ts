import { z } from 'zod'
import { idShape, instantShape, pageQuery, pageShape, repeatable, typedTextShape } from './basic-shapes.ts'

/** A piece of the sentence that tells an entry; `role` marks the names in it. */
export const sentencePartShape = z.strictObject({
  text: z.string(),
  role: z.enum(['actor', 'target', 'value']).optional(),
})

export const journalEntryShape = z
  .strictObject({
    id: idShape,
    at: instantShape,
    kind: z.string(),
    category: z.enum(['accounts', 'signIns', 'settings']),
    via: z.enum(['console', 'api', 'system']),
    actor: z.strictObject({ id: idShape.nullable(), name: z.string() }),
    target: z.strictObject({ id: idShape, name: z.string(), exists: z.boolean() }).nullable(),
    sentence: z.array(sentencePartShape),
    changes: z.array(
      z.strictObject({
        field: z.string(),
        label: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    canUndo: z.boolean(),
    undoneBy: idShape.nullable(),
    ticket: z
      .strictObject({ id: idShape, number: z.string() })
      .nullable()
      .meta({ description: 'The request it was decided on.' }),
  })
  .meta({ id: 'JournalEntry' })
export type JournalEntry = z.infer<typeof journalEntryShape>
export const journalPageShape = pageShape(journalEntryShape).meta({ id: 'JournalPage' })
export type JournalPage = z.infer<typeof journalPageShape>

export const journalQueryShape = z.strictObject({
  ...pageQuery,
  search: typedTextShape(200).optional(),
  category: repeatable(z.enum(['accounts', 'signIns', 'settings'])),
  target: idShape.optional(),
  actor: idShape.optional(),
  since: z.iso.datetime().optional(),
  until: z.iso.datetime().optional(),
})
