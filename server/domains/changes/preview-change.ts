import type { Preview } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { effectIn, warningIn } from './apply-and-record.ts'
import type { Proposed } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'
import { toldEffects } from './tell-owner.ts'
import { decide, propose, walk } from './walk.ts'

/**
 * Says what a change would do without doing it: the same road up to the decision. Refusals come as problems.
 * Throws like submitting does for what has no preview (404, 400, 412).
 */
export async function previewChange(road: Road, actor: RoadActor, proposed: Proposed): Promise<Preview> {
  const shaped = propose(road, proposed)
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    const walked = await walk(road, tx, actor, proposed, shaped)
    const { faults } = walked
    const problems = [...faults.refusals, ...faults.problems]
    const decision = problems.length > 0 ? null : await decide(walked)
    const { kind, state, values } = { ...walked, ...decision?.now }
    const isIdle = problems.length > 0 || decision?.now === null || kind.changesNothing?.(state, values)
    const effects = isIdle ? { now: [], tells: [] } : kind.effects(state, values)
    const told = isIdle ? [] : toldEffects({ road, actor, kind, state, values })
    return {
      problems: problems.map((fault) => warningIn(road, actor, fault)),
      warnings: faults.warnings.map((fault) => warningIn(road, actor, fault)),
      now: effects.now.map((effect) => effectIn(road, actor, effect)),
      waits: (decision?.effects ?? []).map((effect) => effectIn(road, actor, effect)),
      tells: [...effects.tells, ...told].map((effect) => effectIn(road, actor, effect)),
    }
  })
}
