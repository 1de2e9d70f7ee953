import type { BatchOutcome } from '../../../contract/index.ts'
import { type PresentProblem, problemOf } from '../../platform/http/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { Via } from '../journal/index.ts'
import type { Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import { submitChange } from './submit-change.ts'

/** Submits changes one after the other, each all or nothing by itself, and tells the result of each. */
export async function submitBatch(
  road: Road,
  actor: RoadActor,
  changes: Proposed[],
  options: { via: Via; present: PresentProblem; log: Log },
): Promise<BatchOutcome> {
  const results: BatchOutcome['results'] = []
  for (const change of changes) {
    const target = change.target ?? null
    try {
      const outcome = await submitChange(road, actor, change, { via: options.via })
      results.push({ target, status: 200, outcome })
    } catch (error) {
      const problem = problemOf(error)
      if (problem.status >= 500) options.log.error({ err: error }, 'one change of a batch failed')
      results.push({ target, status: problem.status, problem: options.present(problem, actor.language) })
    }
  }
  return { results }
}
