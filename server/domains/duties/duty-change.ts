import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { findOwnDutyForUpdate, type OwnDutyRow } from './own-duty-queries.ts'

async function loadDuty({ tx }: ChangeContext, target: string | undefined): Promise<OwnDutyRow> {
  const row = target && (await findOwnDutyForUpdate(tx, target))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of what an organization declares share. */
export const declaringChange = {
  category: 'settings' as const,
  permission: 'settings.manage',
  needsReason: false,
  authorize: () => [],
}

/** Those of a change of a duty that is there. */
export const dutyChange = { ...declaringChange, hasTarget: true, load: loadDuty }
