import { z } from 'zod'
import { idShape, lineShape, paragraphShape } from './basic-shapes.ts'
import { fieldProblemShape, problemShape } from './problem-shapes.ts'
import { ticketSummaryShape } from './ticket-shapes.ts'
import { userShape } from './user-shapes.ts'

/** Any change, as plain data: what kind, on whom, the new values, why. */
export const proposedChangeShape = z
  .strictObject({
    kind: z.string().min(1).max(60),
    target: idShape.optional(),
    values: z.record(z.string(), z.unknown()).default({}),
    reason: lineShape(500).optional(),
    note: paragraphShape(2000).optional(),
    effectiveAt: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'When it should take effect. Only for what waits for the vendor (F8).' }),
    expectedVersion: z.int().optional().meta({ description: 'Same as If-Match, for one item of a batch.' }),
  })
  .meta({ id: 'ProposedChange' })
export type ProposedChange = z.input<typeof proposedChangeShape>

export const warningShape = z.strictObject({ field: z.string(), code: z.string(), message: z.string() })
export type Warning = z.infer<typeof warningShape>

/** One effect of a change, in words: what is done now, what waits, who is told. */
export const effectShape = z.strictObject({ code: z.string(), message: z.string() })

/** What a change would do, without doing it. */
export const previewShape = z
  .strictObject({
    problems: z.array(fieldProblemShape),
    warnings: z.array(warningShape),
    now: z.array(effectShape),
    waits: z.array(effectShape),
    tells: z.array(effectShape),
  })
  .meta({ id: 'Preview' })
export type Preview = z.infer<typeof previewShape>

/** The answer of every writing call. `changeId` is what undo takes; null where nothing was changed. */
export const outcomeShape = z
  .strictObject({
    applied: z.array(effectShape),
    ticket: ticketSummaryShape.nullable().meta({ description: 'What waits for the vendor’s decision.' }),
    warnings: z.array(warningShape),
    changeId: idShape.nullable(),
    changeIds: z
      .array(idShape)
      .optional()
      .meta({ description: 'Where a call was several changes: each of them, in order. Undo takes them last first.' }),
    canUndo: z.boolean(),
    targetId: idShape.nullable(),
    user: userShape.optional(),
    revealed: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'A new secret (key, client secret), shown this once and never again.' }),
  })
  .meta({ id: 'Outcome' })
export type Outcome = z.infer<typeof outcomeShape>

export const batchShape = z.strictObject({ changes: z.array(proposedChangeShape).min(1).max(200) })

export const batchOutcomeShape = z
  .strictObject({
    results: z.array(
      z.strictObject({
        target: idShape.nullable(),
        status: z.int(),
        outcome: outcomeShape.optional(),
        problem: problemShape.optional(),
      }),
    ),
  })
  .meta({ id: 'BatchOutcome' })
export type BatchOutcome = z.infer<typeof batchOutcomeShape>
