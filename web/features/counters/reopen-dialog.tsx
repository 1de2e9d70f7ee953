import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { useCounterSaving } from './use-counter-saving.ts'

/** Opens a counter again: people may sign in, and nothing is deleted any more. */
export function ReopenDialog({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const { name, status } = counter
  const { save, refusal, isSaving } = useCounterSaving<null>({
    counter,
    action: 'reopen',
    said: () => t('reopen.done', { name }),
    onSaved: onClose,
  })
  return (
    <ConfirmDialog
      title={t('reopen.title', { name })}
      message={
        <>
          <p>{t(status === 'closed' ? 'reopen.fromClosed' : 'reopen.message')}</p>
          {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
        </>
      }
      confirmLabel={t('reopen.confirm')}
      tone="plain"
      onConfirm={() => save(null)}
      onCancel={onClose}
      isPending={isSaving}
    />
  )
}
