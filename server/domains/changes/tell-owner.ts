import type { Db } from '../../platform/database/index.ts'
import type { AnyKind, Effect, Recipient } from './change-kind.ts'
import type { Road, RoadActor } from './road.ts'

/** What the job `mail.notice` is given: where the facts stand, and to whom they are told. Nothing secret. */
export interface Notice {
  organizationId: string
  changeId: string
  recipient: Recipient
  /** Its place among the letters of this change: together they name the letter. */
  part: number
}

/** What a change tells and to whom: everybody whose account it is, unless the system itself is at work (set-up, samples). */
export interface Told {
  road: Road
  actor: RoadActor
  kind: AnyKind
  state: unknown
  values: unknown
}

function recipientsOf({ road, actor, kind, state, values }: Told): Recipient[] {
  return road.canMail && !actor.isSystem ? (kind.tells?.(state, values) ?? []) : []
}

/** Tell, foreseen: an effect for each person who would be written to. */
export function toldEffects(told: Told): Effect[] {
  return recipientsOf(told).map(({ email }) => ({ code: 'mail.told', values: { email } }))
}

/** Tell, done: a job for each letter, in the transaction of the change. */
export async function tellOwner(tx: Db, told: Told, changeId: string): Promise<void> {
  for (const [part, recipient] of recipientsOf(told).entries()) {
    const notice: Notice = { organizationId: told.actor.organizationId, changeId, recipient, part }
    await told.road.sendJob(tx, 'mail.notice', notice)
  }
}
