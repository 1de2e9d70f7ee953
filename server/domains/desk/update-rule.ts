import type { z } from 'zod'
import { updateTicketRuleShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { checkRule, isRuleAsLeft, type RuleState, ruleChange } from './rule-change.ts'
import { ruleOf, ruleSnapshot } from './rule-snapshot.ts'
import { fieldsOf, type RuleFields } from './ticket-rule.ts'
import { updateRuleRow } from './ticket-rule-queries.ts'

type Values = z.output<typeof updateTicketRuleShape>

function moved({ row }: RuleState, values: Values): Partial<RuleFields> {
  const current: Record<string, unknown> = row ? { ...fieldsOf(row) } : {}
  const changed = Object.entries(values).filter(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(current[field]),
  )
  return Object.fromEntries(changed)
}

/** F9: what a rule approves from now on. */
export const updateRule = defineKind<Values, RuleState>({
  ...ruleChange,
  kind: 'ticket-rule.update',
  shape: updateTicketRuleShape as unknown as z.ZodType<Values>,
  check: async (_context, state, values) => checkRule(state, moved(state, values)),
  changesNothing: (state, values) => Object.keys(moved(state, values)).length === 0,
  effects: ({ row }) => ({ now: [{ code: 'ticketRule.updated', values: { name: row?.name ?? '' } }], tells: [] }),
  apply: async ({ tx }, state, values) => {
    const after = moved(state, values)
    const fields = new Set(Object.keys(after))
    if (!state.row || fields.size === 0) return null
    const current = fieldsOf(state.row)
    const next = { ...current, ...after }
    await updateRuleRow(tx, state.id, next)
    const side = (whole: RuleFields) =>
      Object.fromEntries(Object.entries(ruleSnapshot(whole, state.names)).filter(([field]) => fields.has(field)))
    return { targetId: state.id, targetName: next.name, before: side(current), after: side(next) }
  },
  inverse: (entry) =>
    entry.target_id && entry.before
      ? { kind: 'ticket-rule.update', target: entry.target_id, values: ruleOf(entry.before) }
      : null,
  isStillAsLeft: isRuleAsLeft,
})
