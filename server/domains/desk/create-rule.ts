import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { createTicketRuleShape } from '../../../contract/index.ts'
import { defineKind } from '../changes/index.ts'
import { checkRule, namesOf, type RuleState, rulesChange } from './rule-change.ts'
import { ruleSnapshot } from './rule-snapshot.ts'
import type { RuleFields } from './ticket-rule.ts'
import { insertRule } from './ticket-rule-queries.ts'

/** F9: a new rule that approves safe cases alone. Undoing a deletion brings the same one back. */
export const createRule = defineKind<RuleFields, RuleState>({
  ...rulesChange,
  kind: 'ticket-rule.create',
  shape: createTicketRuleShape as unknown as z.ZodType<RuleFields>,
  hasTarget: false,
  load: async (context, _target, values) => ({
    id: context.undoOf?.target_id ?? uuidv7(),
    row: null,
    names: await namesOf(context, [values]),
  }),
  check: async (_context, state, values) => checkRule(state, values),
  effects: (_state, { name }) => ({ now: [{ code: 'ticketRule.created', values: { name } }], tells: [] }),
  apply: async ({ tx, actor }, { id, names }, values) => {
    await insertRule(tx, actor.organizationId, id, values)
    return { targetId: id, targetName: values.name, before: null, after: ruleSnapshot(values, names) }
  },
  inverse: (entry) => (entry.target_id ? { kind: 'ticket-rule.delete', target: entry.target_id, values: {} } : null),
})
