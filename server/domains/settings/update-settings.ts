import type { z } from 'zod'
import { updateSettingsShape } from '../../../contract/index.ts'
import { type FieldFault, notFound } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind, type Findings } from '../changes/index.ts'
import { parseNamingConvention } from './naming-convention.ts'
import { columnsOf, providerMinimumOf, type SettingsRow, type SettingsValues, valuesOf } from './settings.ts'
import { countWithoutContact, findSettingsForUpdate, updateSettings } from './settings-queries.ts'

type Values = z.output<typeof updateSettingsShape>

interface State {
  organizationId: string
  row: SettingsRow
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const unlike = (words: string[]) => [...new Map(words.map((word) => [word.toLowerCase(), word])).values()]

/** The fields that would differ, with their new values. */
function changedValues({ row }: State, values: Values): Partial<SettingsValues> {
  const current = valuesOf(row)
  const wanted = { ...values, namingConvention: values.namingConvention === '' ? null : values.namingConvention }
  if (wanted.passwordBlockedWords) wanted.passwordBlockedWords = unlike(wanted.passwordBlockedWords)
  if (wanted.genericWords) wanted.genericWords = unlike(wanted.genericWords)
  const changed = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isSame(value, current[field as keyof SettingsValues]),
  )
  return Object.fromEntries(changed) as Partial<SettingsValues>
}

async function load({ tx, actor }: ChangeContext, target: string | undefined): Promise<State> {
  if (target !== actor.organizationId) throw notFound()
  const row = await findSettingsForUpdate(tx, actor.organizationId)
  return { organizationId: actor.organizationId, row }
}

function problems(state: State, values: Values): FieldFault[] {
  const faults: FieldFault[] = []
  const minimum = providerMinimumOf(state.row)
  for (const field of ['passwordMinLength', 'passwordMinStrength'] as const) {
    const least = minimum[field]
    // The vendor's own organization sets the minimum: it alone may lower it.
    if (state.row.organization_kind === 'provider' || (values[field] ?? least) >= least) continue
    faults.push({ field: `/${field}`, code: 'belowProviderMinimum', values: { minimum: least } })
  }
  if (values.namingConvention) {
    const parsed = parseNamingConvention(values.namingConvention)
    if ('code' in parsed) faults.push({ field: '/namingConvention', ...parsed })
  }
  return faults
}

async function check({ tx }: ChangeContext, state: State, values: Values): Promise<Findings> {
  const becomesRequired = changedValues(state, values).secondFactor === 'required'
  const count = becomesRequired ? await countWithoutContact(tx, state.organizationId) : 0
  return {
    problems: problems(state, values),
    warnings: count > 0 ? [{ field: '/secondFactor', code: 'peopleWithoutContact', values: { count } }] : [],
  }
}

/** What an organization decides for all its accounts. It may ask for more than the vendor, never for less. */
export const updateSettingsKind = defineKind<Values, State>({
  kind: 'settings.update',
  category: 'settings',
  permission: 'settings.manage',
  shape: updateSettingsShape as unknown as z.ZodType<Values>,
  hasTarget: true,
  needsReason: false,
  load,
  versionOf: ({ row }) => row.version,
  authorize: () => [],
  check,
  changesNothing: (state, values) => Object.keys(changedValues(state, values)).length === 0,
  effects: () => ({ now: [{ code: 'settings.updated' }], tells: [] }),
  apply: async ({ tx }, state, values) => {
    const after = changedValues(state, values)
    const fields = Object.keys(after) as (keyof SettingsValues)[]
    if (fields.length === 0) return null
    const current = valuesOf(state.row)
    await updateSettings(tx, state.organizationId, columnsOf({ ...current, ...after }))
    const before = Object.fromEntries(fields.map((field) => [field, current[field]]))
    return { targetId: state.organizationId, targetName: state.row.organization_name, before, after }
  },
  inverse: (entry) =>
    entry.target_id && entry.before ? { kind: 'settings.update', target: entry.target_id, values: entry.before } : null,
  isStillAsLeft: ({ row }, entry) => {
    const current: Record<string, unknown> = { ...valuesOf(row) }
    return Object.entries(entry.after ?? {}).every(([field, value]) => isSame(current[field], value))
  },
})
