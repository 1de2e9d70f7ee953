import {
  batchOutcomeShape,
  batchShape,
  organizationItemParams,
  organizationParams,
  previewShape,
  proposedChangeShape,
} from '../../../contract/index.ts'
import {
  actorOf,
  expectedVersion,
  type HttpServer,
  idempotencyKey,
  type PresentProblem,
  Problem,
  wayIn,
} from '../../platform/http/index.ts'
import { answered, waitingOutcomes } from './item-handlers.ts'
import { previewChange } from './preview-change.ts'
import type { Road } from './road.ts'
import { submitBatch } from './submit-batch.ts'
import { submitChange } from './submit-change.ts'
import { undoChange } from './undo-change.ts'

// Which permission a change needs depends on its kind; the road asks for it again in its own transaction.
const access = { signedIn: 'the road asks for the permission of the kind of change' }
const base = '/api/v1/organizations/:org/changes'

/** What people do to their own account has routes of its own, with their own guards: not these. */
function refuseOwn(road: Road, kinds: string[]): void {
  if (!kinds.some((kind) => road.kinds.get(kind)?.permission === null)) return
  throw new Problem(400, 'malformed', { problems: [{ field: '/kind', code: 'notAllowed' }] })
}

/** `POST /changes`, `/changes/preview`, `/changes/batch` and `/changes/{id}/undo`. */
export function registerChangeRoutes(app: HttpServer, road: Road, present: PresentProblem): void {
  app.post(
    base,
    {
      config: { access, operation: 'changes.submit' },
      schema: { params: organizationParams, body: proposedChangeShape, response: waitingOutcomes },
    },
    async (request, reply) => {
      refuseOwn(road, [request.body.kind])
      const version = expectedVersion(request) ?? request.body.expectedVersion
      const proposed = { ...request.body, expectedVersion: version }
      const submission = { via: wayIn(request), idempotencyKey: idempotencyKey(request) }
      return answered(reply, await submitChange(road, actorOf(request), proposed, submission))
    },
  )
  app.post(
    `${base}/preview`,
    {
      config: { access, operation: 'changes.preview' },
      schema: { params: organizationParams, body: proposedChangeShape, response: { 200: previewShape } },
    },
    async (request) => {
      refuseOwn(road, [request.body.kind])
      return previewChange(road, actorOf(request), request.body)
    },
  )
  app.post(
    `${base}/batch`,
    {
      config: { access, operation: 'changes.batch' },
      schema: { params: organizationParams, body: batchShape, response: { 200: batchOutcomeShape } },
    },
    async (request) => {
      const { changes } = request.body
      refuseOwn(
        road,
        changes.map((change) => change.kind),
      )
      return submitBatch(road, actorOf(request), changes, { via: wayIn(request), present, log: request.log })
    },
  )
  app.post(
    `${base}/:id/undo`,
    {
      config: { access, operation: 'changes.undo' },
      schema: { params: organizationItemParams, response: waitingOutcomes },
    },
    async (request, reply) =>
      answered(reply, await undoChange(road, actorOf(request), request.params.id, wayIn(request))),
  )
}
