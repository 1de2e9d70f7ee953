import { z } from 'zod'
import { typedTextShape } from '../../../contract/index.ts'

// Fields that are not known are passed over, as the specification asks: what is asked of them decides nothing here.
const text = typedTextShape(254).pipe(z.string().min(1))
const properties = z.record(z.string(), z.unknown()).optional()
const context = z.record(z.string(), z.unknown()).optional()

/** A subject or a resource (Authorization API 1.0, sections 5.1 and 5.2). */
const entityShape = z.object({ type: text, id: text, properties })
const kindShape = z.object({ type: text, properties })
/** An action (section 5.3). */
const actionShape = z.object({ name: text, properties })

export type Entity = z.infer<typeof entityShape>
export type Kind = z.infer<typeof kindShape>

/** A question whether somebody may do something (section 6.1). */
export const evaluationShape = z.object({ subject: entityShape, action: actionShape, resource: entityShape, context })
export type Evaluation = z.infer<typeof evaluationShape>

const partly = entityShape.partial().optional()

/** Several questions at once, with what they have in common (section 7.1). Each is judged by itself. */
export const evaluationsShape = z.object({
  subject: partly,
  action: actionShape.partial().optional(),
  resource: partly,
  context,
  evaluations: z.array(z.unknown()).max(100).optional(),
  options: z
    .object({
      evaluations_semantic: z.enum(['execute_all', 'deny_on_first_deny', 'permit_on_first_permit']).optional(),
    })
    .optional(),
})
export type Evaluations = z.infer<typeof evaluationsShape>

export const decisionShape = z.object({ decision: z.boolean(), context })
export type Decision = z.infer<typeof decisionShape>
export const decisionsShape = z.union([z.object({ evaluations: z.array(decisionShape) }), decisionShape])

const page = z
  .object({
    token: z.string().max(2000).optional(),
    limit: z.int().min(1).max(200).optional(),
    properties,
  })
  .optional()
export type PageAsked = z.infer<typeof page>

/** Who may do this (section 8.4)? On what may they (8.5)? What may they (8.6)? */
export const subjectSearchShape = z.object({
  subject: kindShape,
  action: actionShape,
  resource: entityShape,
  context,
  page,
})
export const resourceSearchShape = z.object({
  subject: entityShape,
  action: actionShape,
  resource: kindShape,
  context,
  page,
})
export const actionSearchShape = z.object({ subject: entityShape, resource: entityShape, context, page })

const found = <Result extends z.ZodType>(result: Result) =>
  z.object({ page: z.object({ next_token: z.string() }), results: z.array(result) })

export const subjectsFoundShape = found(
  z.object({ type: z.string(), id: z.string(), properties: z.object({ signInName: z.string() }) }),
)
export const resourcesFoundShape = found(z.object({ type: z.string(), id: z.string() }))
export const actionsFoundShape = found(z.object({ name: z.string() }))

/** What the metadata document tells (section 9.1). */
export const metadataShape = z.object({
  policy_decision_point: z.string(),
  access_evaluation_endpoint: z.string(),
  access_evaluations_endpoint: z.string(),
  search_subject_endpoint: z.string(),
  search_resource_endpoint: z.string(),
  search_action_endpoint: z.string(),
})
