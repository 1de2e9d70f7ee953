import type { z } from 'zod'
import { suspendCounterShape } from '../../../contract/index.ts'
import { spanOrganizations } from '../../platform/database/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import type { CounterRow } from './counter.ts'
import { appliedTo, counterChange, loadUnless, tellCustomer } from './counter-change.ts'
import { storeStatus } from './counter-status-queries.ts'

type Values = z.output<typeof suspendCounterShape>

/** M2: nobody of the organization gets in any more, from the commit on; everything of it stays. */
export const suspendCounter = (endAccess: EndAccess) =>
  defineKind<Values, CounterRow>({
    ...counterChange,
    kind: 'organization.suspend',
    shape: suspendCounterShape as unknown as z.ZodType<Values>,
    load: loadUnless(({ status }) => status !== 'open', 'counterNotOpen'),
    effects: ({ name }) => ({ now: [{ code: 'organization.suspended', values: { name } }], tells: [] }),
    apply: async ({ tx }, row, { reason }) => {
      await spanOrganizations(tx, async () => {
        await storeStatus(tx, row.id, { status: 'suspended', reason, deleteAfterDays: null })
        await endAccess.ofOrganization(tx, row.id)
        await tellCustomer(tx, row, { kind: 'organization.suspend.told', reason })
      })
      return appliedTo(row, { state: row.status }, { state: 'suspended' })
    },
  })
