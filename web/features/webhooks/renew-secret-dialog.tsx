import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import type { Webhook } from '../../../contract/webhook-shapes.ts'
import { api } from '../../app/api.ts'
import { useSaving } from '../../app/use-saving.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './webhooks.module.css'

type Props = { webhook: Webhook; onRenewed: (secret: string | undefined) => void; onClose: () => void }

/** Asks before the secret of a webhook is replaced. */
export function RenewSecretDialog({ webhook, onRenewed, onClose }: Props) {
  const { t } = useTranslation('webhooks')
  const { save, refusal, isSaving } = useSaving<null>({
    send: (_values, idempotencyKey) =>
      api.post<Outcome>(`/provider/webhooks/${webhook.id}/rotate-secret`, undefined, {
        ifMatch: webhook.version,
        idempotencyKey,
      }),
    said: () => t('renew.done'),
    fields: [],
    onSaved: ({ revealed }) => onRenewed(revealed?.signingSecret),
  })
  return (
    <ConfirmDialog
      title={t('renew.title')}
      message={
        <div className={classes.part}>
          <p>{t('renew.message')}</p>
          {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
        </div>
      }
      confirmLabel={t('renew.confirm')}
      onConfirm={() => save(null)}
      onCancel={onClose}
      isPending={isSaving}
    />
  )
}
