import type { z } from 'zod'
import { updateDeskSettingsShape } from '../../../contract/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { type DeskSettingsRow, type DeskSettingsValues, movedSettings } from './desk-settings.ts'
import { findDeskSettings, isTimeZone, lockDeskSettings, storeDeskSettings } from './desk-settings-queries.ts'

async function problemsOf({ tx }: ChangeContext, row: DeskSettingsRow, values: DeskSettingsValues) {
  const { timeZone, dayFromMinute, dayUntilMinute } = { ...row, ...values }
  const problems: FieldFault[] = []
  if (dayUntilMinute <= dayFromMinute) problems.push({ field: '/dayUntilMinute', code: 'dayEndsBeforeItBegins' })
  if (timeZone !== row.timeZone && !(await isTimeZone(tx, timeZone))) {
    problems.push({ field: '/timeZone', code: 'timeZoneUnknown' })
  }
  return problems
}

/** F9: when the desk works, and what it promises. Tickets that are open keep the promise they were given. */
export const updateDeskSettings = defineKind<DeskSettingsValues, DeskSettingsRow>({
  kind: 'desk.settings',
  category: 'settings',
  permission: 'settings.manage',
  ofProvider: true,
  shape: updateDeskSettingsShape as unknown as z.ZodType<DeskSettingsValues>,
  hasTarget: true,
  needsReason: false,
  lock: lockDeskSettings,
  load: async ({ tx, actor }, target) => {
    if (target !== actor.organizationId) throw notFound()
    return findDeskSettings(tx)
  },
  versionOf: ({ version }) => version,
  authorize: () => [],
  check: async (context, row, values) => ({ problems: await problemsOf(context, row, values), warnings: [] }),
  changesNothing: (row, values) => Object.keys(movedSettings(row, values)).length === 0,
  effects: () => ({ now: [{ code: 'desk.settings' }], tells: [] }),
  apply: async ({ tx, actor }, row, values) => {
    const after = movedSettings(row, values)
    const fields = Object.keys(after) as (keyof typeof after)[]
    if (fields.length === 0) return null
    await storeDeskSettings(tx, actor.organizationId, { ...row, ...after })
    const before = Object.fromEntries(fields.map((field) => [field, row[field]]))
    return { targetId: actor.organizationId, targetName: '', before, after }
  },
  inverse: (entry) =>
    entry.target_id && entry.before ? { kind: 'desk.settings', target: entry.target_id, values: entry.before } : null,
  isStillAsLeft: (row, entry) => Object.keys(movedSettings(row, entry.after ?? {})).length === 0,
})
