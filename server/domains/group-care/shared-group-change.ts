import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { findSharedGroupForUpdate, type Place, placesOf, type SharedGroupRow } from './shared-group-queries.ts'

/** A shared group and where it is. */
export interface LoadedSharedGroup {
  row: SharedGroupRow
  places: Place[]
}

/** Reads the shared group of a change for update. Throws 404 when it is not there. */
export async function loadSharedGroup({ tx }: ChangeContext, target: string | undefined): Promise<LoadedSharedGroup> {
  const row = target && (await findSharedGroupForUpdate(tx, target))
  if (!row) throw notFound()
  return { row, places: await placesOf(tx, row.id) }
}

/** The steps that all changes of shared groups have in common: they are the vendor's own. */
export const providersGroup = {
  category: 'settings' as const,
  permission: 'applications.manage',
  ofProvider: true as const,
  needsReason: false,
  authorize: () => [],
}
