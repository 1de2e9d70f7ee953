import { acrossOrganizations, Gather } from '../../platform/database/index.ts'
import { Breaker } from './breaker.ts'
import type { DeliveryNeeds } from './delivery-needs.ts'
import {
  type Claimed,
  type Ending,
  findDueOrganizations,
  freeStale,
  markHanded,
  renewClaims,
  settleMessages,
} from './delivery-queries.ts'
import { Lane, type Shared } from './lane.ts'

/** What sends the messages that wait. */
export interface Delivery {
  /** Says that the organization has messages to send. */
  wake: (organizationId: string) => void
  /** Frees what was left behind, and wakes every organization that has something to send. */
  sweep: () => Promise<void>
  /** Takes nothing more, and ends when nothing is under way, or after a while. */
  stop: () => Promise<void>
}

const renewMs = 60_000
const graceMs = 5000

/**
 * Makes what sends messages. The messages themselves are the queue: each is taken by one node at a time, and what is
 * written about many at once is written in one statement. One organization's mail never waits for another's.
 */
export function createDelivery(needs: DeliveryNeeds): Delivery {
  const { database, log } = needs
  const { db } = database
  const lanes = new Map<string, { lane: Lane; run: Promise<void> }>()
  let isStopping = false
  const shared: Shared = {
    ...needs,
    breaker: new Breaker(needs.outageMs),
    handed: new Gather<Claimed, boolean>(async (messages) => {
      const held = await markHanded(database, messages)
      return messages.map(({ id }) => held.has(id))
    }),
    settled: new Gather<Claimed & Ending, void>(async (messages) => {
      await acrossOrganizations(db, (tx) => settleMessages(tx, messages))
      return []
    }),
    claims: new Map(),
    isStopping: () => isStopping,
  }
  const renewing = setInterval(() => {
    if (shared.claims.size === 0) return
    const renewed = acrossOrganizations(db, (tx) => renewClaims(tx, [...shared.claims.keys()]))
    renewed.catch((error: unknown) => log.error({ err: error }, 'claims of messages were not renewed'))
  }, renewMs).unref()
  const wake = (organizationId: string) => {
    if (isStopping) return
    const known = lanes.get(organizationId)
    if (known) return known.lane.wake()
    const lane = new Lane(shared, organizationId)
    const run = lane
      .run()
      // The sweep of the next minute begins anew.
      .catch((error: unknown) => log.error({ err: error }, 'messages could not be taken to be sent'))
      .then(() => {
        lanes.delete(organizationId)
        // In the same turn: what came since the lane had looked for the last time is not forgotten.
        if (lane.mayHaveMore) wake(organizationId)
      })
    lanes.set(organizationId, { lane, run })
  }
  return {
    wake,
    sweep: async () => {
      const due = await acrossOrganizations(db, async (tx) => {
        await freeStale(tx, database.engine)
        return findDueOrganizations(tx)
      })
      for (const organizationId of due) wake(organizationId)
    },
    stop: async () => {
      isStopping = true
      clearInterval(renewing)
      for (const { lane } of lanes.values()) lane.wake()
      // Who does not answer is not waited for: what was handed over is found uncertain later.
      const late = new Promise((resolve) => setTimeout(resolve, graceMs).unref())
      await Promise.race([Promise.all([...lanes.values()].map(({ run }) => run)), late])
    },
  }
}
