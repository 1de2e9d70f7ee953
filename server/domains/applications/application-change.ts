import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import type { ApplicationRow } from './application.ts'
import { findApplicationForUpdate } from './application-queries.ts'

async function loadApplication({ tx }: ChangeContext, target: string | undefined): Promise<ApplicationRow> {
  const row = target && (await findApplicationForUpdate(tx, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of an application share: they are the vendor's own. */
export const providersChange = {
  category: 'settings' as const,
  permission: 'applications.manage',
  ofProvider: true as const,
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of an application that is there. */
export const applicationChange = {
  ...providersChange,
  hasTarget: true,
  load: loadApplication,
  versionOf: (row: ApplicationRow) => row.version,
}
