import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { CustomerApplication, UpdateCustomerApplication } from '../../../contract/provider-shapes.ts'
import { api } from '../../app/api.ts'
import { useChangePreview } from '../../app/use-change-preview.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { useSaving } from '../../app/use-saving.ts'
import { type CustomerDraft, decisionOf, draftOfCustomer } from './customer-draft.ts'

/** Takes an application as one customer has it; returns what is being decided about it, and the way to save that. */
export function useDecision(customerId: string, application: CustomerApplication) {
  const { t } = useTranslation('customers')
  const [edited, setEdited] = useState<CustomerDraft | null>(null)
  const draft = edited ?? draftOfCustomer(application)
  const decision = decisionOf(application, draft)
  const { key, name } = application
  const { save, refusal, isSaving, reset } = useSaving<UpdateCustomerApplication>({
    send: (values) =>
      api.patch<Outcome>(`/provider/organizations/${customerId}/applications/${encodeURIComponent(key)}`, values),
    said: () => t('saved', { name }),
    fields: [],
    onSaved: () => setEdited(null),
  })
  const preview = useChangePreview(
    decision && { kind: 'organization.application', target: customerId, values: { ...decision, application: key } },
  )
  useLeaveGuard(decision !== null)
  return {
    draft,
    isChanged: decision !== null,
    warnings: preview?.warnings ?? [],
    refusal,
    isSaving,
    edit: (values: Partial<CustomerDraft>) => {
      setEdited({ ...draft, ...values })
      if (refusal !== undefined) reset()
    },
    discard: () => setEdited(null),
    save: () => {
      if (decision !== null) save(decision)
    },
  }
}
