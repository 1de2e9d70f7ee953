import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { api } from '../../app/api.ts'
import { DeletionDialog } from '../../app/deletion-dialog.tsx'

/** Deletes a webhook: its address is told of nothing any more. */
export function DeleteWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  const { id, url, description, version: ifMatch } = webhook
  return (
    <DeletionDialog
      title={t('delete.title', { name: description ?? url })}
      message={t('delete.message')}
      confirmLabel={t('delete.confirm')}
      done={t('delete.done')}
      send={() => api.delete<Outcome>(`/provider/webhooks/${id}`, { ifMatch })}
      onClose={onClose}
    />
  )
}
