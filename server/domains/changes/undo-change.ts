import type { Outcome } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import { findEntry, type Via } from '../journal/index.ts'
import type { Road, RoadActor } from './road.ts'
import { submitChange } from './submit-change.ts'

/**
 * Takes a change back by the inverse change, on the same road. Throws 404 for an unknown entry, 409 when it was
 * undone already, has no inverse, or its target has changed since.
 */
export async function undoChange(road: Road, actor: RoadActor, entryId: string, via: Via): Promise<Outcome> {
  const entry = await inOrganization(road.db, actor.organizationId, (tx) => findEntry(tx, entryId))
  if (!entry) throw notFound()
  if (entry.undone_by) throw new Problem(409, 'alreadyUndone')
  const inverse = road.kinds.get(entry.kind)?.inverse?.(entry)
  if (!inverse) throw new Problem(409, 'cannotBeUndone')
  return submitChange(road, actor, inverse, { via, undoOf: entry })
}
