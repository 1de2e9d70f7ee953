import { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { type RuleState, ruleChange, snapshotOf } from './rule-change.ts'
import { ruleOf } from './rule-snapshot.ts'
import { deleteRuleRow } from './ticket-rule-queries.ts'

/** F9: removes a rule. What it approved stays approved. */
export const deleteRule = defineKind<Record<string, never>, RuleState>({
  ...ruleChange,
  kind: 'ticket-rule.delete',
  shape: z.strictObject({}) as unknown as z.ZodType<Record<string, never>>,
  check: async () => ({ problems: [], warnings: [] }),
  effects: ({ row }) => ({ now: [{ code: 'ticketRule.deleted', values: { name: row?.name ?? '' } }], tells: [] }),
  apply: async ({ tx }, state) => {
    await deleteRuleRow(tx, state.id)
    return { targetId: state.id, targetName: state.row?.name ?? '', before: snapshotOf(state), after: null }
  },
  inverse: (entry) => (entry.before ? { kind: 'ticket-rule.create', values: ruleOf(entry.before) } : null),
})
