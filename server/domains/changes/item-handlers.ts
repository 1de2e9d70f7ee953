import { type Outcome, outcomeShape } from '../../../contract/index.ts'
import { actorOf, expectedVersion, idempotencyKey, wayIn } from '../../platform/http/index.ts'
import type { Road } from './road.ts'
import { submitChange } from './submit-change.ts'

type Asked = Parameters<typeof actorOf>[0]
type Answering = { statusCode: number }

/** What the answers of a change that may wait look like: 202 with the ticket where some or all of it waits. */
export const waitingOutcomes = { 200: outcomeShape, 202: outcomeShape }

/** Sets the status of a change's answer: 202 where some of it waits, else as given. Returns the outcome. */
export function answered(reply: Answering, outcome: Outcome, status: 200 | 201 = 200): Outcome {
  reply.statusCode = outcome.ticket ? 202 : status
  return outcome
}

const valuesOf = (values: unknown) => ({ ...(values as Record<string, unknown> | undefined) })
const targetOf = ({ params }: Asked) => (params as { id: string }).id

/** The handler of a POST that makes something: its body is the values of a change of this kind. Answers 201, or 202. */
export const creation = (road: Road, kind: string) => async (request: Asked, reply: Answering) => {
  const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
  const outcome = await submitChange(road, actorOf(request), { kind, values: valuesOf(request.body) }, submission)
  return answered(reply, outcome, 201)
}

const onItem = (road: Road, kind: string, values: (request: Asked) => unknown) => {
  return async (request: Asked, reply: Answering): Promise<Outcome> => {
    const edit = { kind, target: targetOf(request), values: valuesOf(values(request)) }
    const proposed = { ...edit, expectedVersion: expectedVersion(request) }
    return answered(reply, await submitChange(road, actorOf(request), proposed, { via: wayIn(request) }))
  }
}

/** The handler of a PATCH of `…/:id`: its body is the values of a change of this kind, guarded by If-Match. */
export const edit = (road: Road, kind: string) => onItem(road, kind, ({ body }) => body)

/** The handler of a DELETE of `…/:id`, guarded by If-Match. What is to be said besides, `values` takes from the request. */
export const deletion = (road: Road, kind: string, values: (request: Asked) => unknown = () => ({})) =>
  onItem(road, kind, values)
