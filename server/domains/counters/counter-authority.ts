import type { Db } from '../../platform/database/index.ts'
import { forbidden, Problem } from '../../platform/http/index.ts'
import type { Road, RoadActor } from '../changes/index.ts'

/**
 * Asks inside the transaction whether somebody of the vendor's may look after customers' counters: the right may have gone
 * since the request came in. Throws 401 or 403.
 */
export async function requireManager(road: Road, tx: Db, actor: RoadActor): Promise<void> {
  const authority = await road.loadAuthority(tx, actor.userId)
  if (!authority?.isActive) throw new Problem(401, 'notSignedIn')
  const holds = [authority.permissions, actor.permissions].every((held) => held.has('organizations.manage'))
  if (!holds || actor.organizationKind !== 'provider') throw forbidden()
}
