import type { Outcome } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { refuse, type Submission } from './apply-and-record.ts'
import type { Effect, Proposed } from './change-kind.ts'
import { rememberAnswer, rememberedAnswer } from './idempotency.ts'
import type { Road, RoadActor } from './road.ts'
import { carryThrough, type Shaped, shape, submitChange, withTicket } from './submit-change.ts'
import { openRequest, refuseWishedDate, type Waiting } from './wait-for-provider.ts'
import { placedAt, type Walked, walk } from './walk.ts'

interface Item {
  proposed: Proposed
  shaped: Shaped
}

/**
 * Submits several changes in one transaction, one after the other: all of them or none. A later one without a target is
 * about what the first one was about; where the first one waits, it waits with it. What waits of all of them is one
 * ticket. Only the first is held against its `expectedVersion`, since it counts the version up. Returns one outcome;
 * throws like submitting does, with the problems of all that can be judged.
 */
export async function submitTogether(
  road: Road,
  actor: RoadActor,
  proposals: [Proposed, ...Proposed[]],
  submission: Omit<Submission, 'undoOf'>,
): Promise<Outcome> {
  if (proposals.length === 1) return submitChange(road, actor, proposals[0], submission)
  const items: Item[] = []
  for (const [index, proposed] of proposals.entries()) {
    const shaped = await shape(road, road.db, actor, proposed, { isTargetToCome: index > 0 })
    items.push({ proposed: index === 0 ? proposed : { ...proposed, expectedVersion: undefined }, shaped })
  }
  return inOrganization(road.db, actor.organizationId, async (tx) => {
    const key = submission.idempotencyKey
    const remembered = await rememberedAnswer(tx, actor, proposals, key)
    if (remembered) return remembered
    const { outcomes, waiting, done } = await runAll(road, tx, actor, items, submission)
    refuseWishedDate(proposals[0], waiting.length > 0)
    const [first, ...others] = waiting
    const asked = { ...proposals[0], ...submission, done }
    const ticket = first ? await openRequest(road, tx, actor, [first, ...others], asked) : null
    const whole = { ...merged(outcomes), ticket }
    const outcome = ticket ? await withTicket(road, tx, actor, proposals[0], whole) : whole
    const { revealed: _secret, ...kept } = outcome
    await rememberAnswer(tx, actor, key, kept)
    return outcome
  })
}

interface Results {
  outcomes: Outcome[]
  waiting: Waiting[]
  done: Effect[]
}

async function runAll(road: Road, tx: Db, actor: RoadActor, items: Item[], submission: Submission): Promise<Results> {
  const results: Results = { outcomes: [], waiting: [], done: [] }
  for (const [index, { proposed, shaped }] of items.entries()) {
    const target = proposed.target ?? results.outcomes[0]?.targetId ?? undefined
    const whole = { ...proposed, target }
    const [first] = results.waiting
    if (index > 0 && target === undefined && first) {
      const { kind, values } = shaped
      const secrets = placedAt(kind.cannotWait?.(values) ?? [], proposed.at)
      refuse([{ refusals: [], problems: secrets, warnings: [] }])
      first.proposals.push({ kind: proposed.kind, values: proposed.values })
      continue
    }
    const walked = await walk(road, tx, actor, whole, shaped)
    if (hasFaults(walked.faults)) {
      refuse([walked.faults, ...(await faultsOfRest(road, tx, actor, items.slice(index + 1), target))])
    }
    const { outcome, done, waiting } = await carryThrough(road, tx, actor, whole, submission, walked)
    results.outcomes.push(outcome)
    results.done.push(...done)
    if (waiting) results.waiting.push(waiting)
  }
  return results
}

const hasFaults = ({ refusals, problems }: Walked['faults']) => refusals.length + problems.length > 0

/** What else stands against the call: people mend a form once. What is about something not there yet cannot be judged. */
async function faultsOfRest(
  road: Road,
  tx: Db,
  actor: RoadActor,
  rest: Item[],
  target: string | undefined,
): Promise<Walked['faults'][]> {
  if (target === undefined) return []
  const all: Walked['faults'][] = []
  for (const { proposed, shaped } of rest) {
    all.push((await walk(road, tx, actor, { ...proposed, target: proposed.target ?? target }, shaped)).faults)
  }
  return all
}

function merged(outcomes: Outcome[]): Outcome {
  const done = outcomes.filter(({ changeId }) => changeId !== null)
  const last = outcomes.at(-1)
  const secrets = outcomes.flatMap(({ revealed }) => (revealed ? [revealed] : []))
  return {
    applied: outcomes.flatMap(({ applied }) => applied),
    ticket: null,
    warnings: outcomes.flatMap(({ warnings }) => warnings),
    changeId: done.at(-1)?.changeId ?? null,
    changeIds: done.flatMap(({ changeId }) => (changeId === null ? [] : [changeId])),
    canUndo: done.length > 0 && done.every(({ canUndo }) => canUndo),
    targetId: outcomes[0]?.targetId ?? null,
    ...(last?.user && { user: last.user }),
    ...(secrets.length > 0 && { revealed: Object.assign({}, ...secrets) }),
  }
}
