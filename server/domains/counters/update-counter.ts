import type { z } from 'zod'
import { updateCounterShape } from '../../../contract/index.ts'
import { spanOrganizations } from '../../platform/database/index.ts'
import { defineKind } from '../changes/index.ts'
import { differenceOf, isAsLeft } from '../journal/index.ts'
import { type CounterRow, counterSnapshot } from './counter.ts'
import { appliedTo, counterChange, tellCustomer } from './counter-change.ts'
import { storeDetails } from './counter-status-queries.ts'

type Values = z.output<typeof updateCounterShape>

const detailsAfter = (row: CounterRow, values: Values) => ({
  name: values.name ?? row.name,
  municipality: values.municipality === undefined ? row.municipality : values.municipality || null,
  emailDomains: values.emailDomains ? [...new Set(values.emailDomains)] : row.email_domains,
  isDecidedByProvider: values.isDecidedByProvider ?? row.is_decided_by_provider,
})

const difference = (row: CounterRow, values: Values) => differenceOf(counterSnapshot(row), detailsAfter(row, values))

/** M2, F: a customer's name, municipality and mail domains, and whether the vendor decides about its accounts and rights. */
export const updateCounter = defineKind<Values, CounterRow>({
  ...counterChange,
  kind: 'organization.update',
  shape: updateCounterShape as unknown as z.ZodType<Values>,
  effects: ({ name }) => ({ now: [{ code: 'organization.updated', values: { name } }], tells: [] }),
  changesNothing: (row, values) => difference(row, values) === null,
  apply: async ({ tx }, row, values) => {
    const moved = difference(row, values)
    if (!moved) return null
    await spanOrganizations(tx, async () => {
      await storeDetails(tx, row.id, detailsAfter(row, values))
      await tellCustomer(tx, row, { kind: 'organization.update.told', ...moved })
    })
    return appliedTo(row, moved.before, moved.after)
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'organization.update', target: entry.target_id, values: entry.before }
      : null,
  isStillAsLeft: (row, { after }) => isAsLeft(counterSnapshot(row), after),
})
