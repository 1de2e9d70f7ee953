import { z } from 'zod'

/** One field that is wrong; `field` is a JSON pointer (RFC 6901) into the request. */
export const fieldProblemShape = z.strictObject({ field: z.string(), code: z.string(), message: z.string() })
export type FieldProblem = z.infer<typeof fieldProblemShape>

/** A problem document (RFC 9457), localised, with a stable `code`. */
export const problemShape = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    problems: z.array(fieldProblemShape).optional(),
    current: z.unknown().optional().meta({ description: 'With 412: the current version of what was edited.' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemShape>
