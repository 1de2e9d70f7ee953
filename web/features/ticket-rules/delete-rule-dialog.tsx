import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'

/** Deletes a rule; what it approved stays approved. */
export function DeleteRuleDialog({ rule, onClose }: { rule: TicketRule; onClose: () => void }) {
  const { t } = useTranslation('ticketRules')
  const { id, name, version: ifMatch } = rule
  return (
    <DeletionDialog
      title={t('delete.title', { name })}
      message={t('delete.message')}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done', { name })}
      send={() => api.delete<Outcome>(`/provider/ticket-rules/${id}`, { ifMatch })}
      onClose={onClose}
    />
  )
}
