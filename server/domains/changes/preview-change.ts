import type { Preview } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import type { Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import { effectIn, warningIn } from './submit-change.ts'
import { toldEffects } from './tell-owner.ts'
import { propose, walk } from './walk.ts'

/**
 * Says what a change would do without doing it: the same road up to the decision. Refusals come as problems.
 * Throws like submitting does for what has no preview (404, 400, 412).
 */
export async function previewChange(road: Road, actor: RoadActor, proposed: Proposed): Promise<Preview> {
  const shaped = propose(road, proposed)
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    const { kind, state, values, faults } = await walk(road, tx, actor, proposed, shaped)
    const problems = [...faults.refusals, ...faults.problems]
    const isIdle = problems.length > 0 || kind.changesNothing?.(state, values)
    const effects = isIdle ? { now: [], tells: [] } : kind.effects(state, values)
    const told = isIdle ? [] : toldEffects({ road, actor, kind, state, values })
    return {
      problems: problems.map((fault) => warningIn(road, actor, fault)),
      warnings: faults.warnings.map((fault) => warningIn(road, actor, fault)),
      now: effects.now.map((effect) => effectIn(road, actor, effect)),
      waits: [],
      tells: [...effects.tells, ...told].map((effect) => effectIn(road, actor, effect)),
    }
  })
}
