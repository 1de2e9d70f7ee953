import { z } from 'zod'
import { spanOrganizations } from '../../platform/database/index.ts'
import { defineKind } from '../changes/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import type { CounterRow } from './counter.ts'
import { appliedTo, counterChange, loadUnless, tellCustomer } from './counter-change.ts'
import { storeStatus } from './counter-status-queries.ts'

type Values = Record<string, never>

/**
 * M2: people may sign in again, and nothing is deleted any more. It gives nothing back but the door: what was opened at
 * the very moment of the suspension ends as well.
 */
export const reopenCounter = (endAccess: EndAccess) =>
  defineKind<Values, CounterRow>({
    ...counterChange,
    kind: 'organization.reopen',
    shape: z.strictObject({}) as unknown as z.ZodType<Values>,
    load: loadUnless(({ status }) => status === 'open', 'counterOpenAlready'),
    effects: ({ name }) => ({ now: [{ code: 'organization.reopened', values: { name } }], tells: [] }),
    apply: async ({ tx }, row) => {
      await spanOrganizations(tx, async () => {
        await endAccess.ofOrganization(tx, row.id)
        await storeStatus(tx, row.id, { status: 'open', reason: null, deleteAfterDays: null })
        await tellCustomer(tx, row, { kind: 'organization.reopen.told' })
      })
      return appliedTo(row, { state: row.status }, { state: 'open' })
    },
  })
