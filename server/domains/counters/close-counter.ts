import type { z } from 'zod'
import { closeCounterShape } from '../../../contract/index.ts'
import { spanOrganizations } from '../../platform/database/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import type { CounterRow } from './counter.ts'
import { appliedTo, counterChange, loadUnless, tellCustomer } from './counter-change.ts'
import { storeStatus } from './counter-status-queries.ts'

type Values = z.output<typeof closeCounterShape>

const asTyped = (name: string) => name.normalize('NFC').trim()

/** M2: as a suspension, and everything of the customer is deleted after so many days, unless it is opened again. */
export const closeCounter = (endAccess: EndAccess) =>
  defineKind<Values, CounterRow>({
    ...counterChange,
    kind: 'organization.close',
    shape: closeCounterShape as unknown as z.ZodType<Values>,
    load: loadUnless(({ status }) => status === 'closed', 'counterClosedAlready'),
    check: async (_context, row, { name }) => ({
      problems: asTyped(name) === row.name ? [] : [{ field: '/name', code: 'counterNameDiffers' }],
      warnings: [],
    }),
    effects: ({ name }, { afterDays }) => ({
      now: [{ code: 'organization.closed', values: { name, days: afterDays } }],
      tells: [],
    }),
    apply: async ({ tx }, row, { reason, afterDays }) => {
      await spanOrganizations(tx, async () => {
        await storeStatus(tx, row.id, { status: 'closed', reason, deleteAfterDays: afterDays })
        await endAccess.ofOrganization(tx, row.id)
        await tellCustomer(tx, row, { kind: 'organization.close.told', reason })
      })
      return appliedTo(row, { state: row.status }, { state: 'closed', afterDays })
    },
  })
