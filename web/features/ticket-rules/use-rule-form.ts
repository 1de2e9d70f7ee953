import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { draftOfRule, type RuleDraft, ruleEdits } from './rule-draft.ts'

/** Takes a rule, null for a new one, and what closes its drawer; returns what the drawer holds, and saves it. */
export function useRuleForm(rule: TicketRule | null, onClose: () => void) {
  const { t } = useTranslation('ticketRules')
  const [start] = useState(() => draftOfRule(rule))
  const [draft, setDraft] = useState<RuleDraft>(start)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useSaving<RuleDraft>({
    send: (values, idempotencyKey) =>
      rule === null
        ? api.post<Outcome>('/provider/ticket-rules', { ...values, name: values.name.trim() }, { idempotencyKey })
        : api.patch<Outcome>(`/provider/ticket-rules/${rule.id}`, ruleEdits(start, values), { ifMatch: rule.version }),
    said: ({ name }) => t(rule === null ? 'created' : 'changed', { name: name.trim() }),
    fields: ['name', 'kinds', 'permissions', 'organizations'],
    onSaved: onClose,
  })
  const errors: Record<string, string> = { ...saving.errors, ...missing }
  const edit = (values: Partial<RuleDraft>) => {
    setDraft((current) => ({ ...current, ...values }))
    setMissing({})
    saving.reset()
  }
  const submit = () => {
    const faults = {
      ...(draft.name.trim() === '' && { name: t('missing') }),
      ...(draft.kinds.length === 0 && { kinds: t('noKind') }),
    }
    if (Object.keys(faults).length > 0) setMissing(faults)
    else saving.save(draft)
  }
  const isDirty = Object.keys(ruleEdits(start, draft)).length > 0 && !saving.isSaved
  return { draft, errors, refusal: saving.refusal, isSaving: saving.isSaving, isDirty, edit, submit }
}
