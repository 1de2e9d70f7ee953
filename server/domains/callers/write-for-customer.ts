import type { Db } from '../../platform/database/index.ts'
import { type Actor, Problem } from '../../platform/http/index.ts'
import { record } from '../journal/index.ts'
import type { CardRow } from './card-queries.ts'

/** What the desk does that the customer's administrator reads of. */
export interface DeskFact {
  kind: 'desk.look' | 'desk.verify' | 'desk.resetLink' | 'desk.unlock'
  reason: string
}

/** An agent as the customer's people know them: with whom they work for. */
export const agentName = (actor: Pick<Actor, 'name'>, { provider_name }: CardRow) => `${actor.name} (${provider_name})`

/** Writes in the journal of the caller's organization what the desk did, by whom and why. In its transaction. */
export async function writeForCustomer(tx: Db, actor: Actor, card: CardRow, { kind, reason }: DeskFact): Promise<void> {
  await record(tx, {
    organizationId: card.organization_id,
    kind,
    category: 'accounts',
    via: actor.session ? 'console' : 'api',
    actor: { id: actor.userId, name: agentName(actor, card) },
    target: { id: card.id, name: card.display_name },
    reason,
  })
}

/** Throws 409: whose counter is suspended or closed is helped with nothing; the vendor reopens it first. */
export function refuseClosedCounter({ organization_status }: CardRow): void {
  if (organization_status !== 'open') throw new Problem(409, 'callerCounterClosed')
}
