import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { useCounterSaving } from './use-counter-saving.ts'

/** Suspends a counter: everybody is out at once, and nothing is lost. */
export function SuspendDialog({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const { name, figures } = counter
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const { save, errors, refusal, isSaving } = useCounterSaving<{ reason: string }>({
    counter,
    action: 'suspend',
    said: () => t('suspend.done', { name }),
    fields: ['reason'],
    onSaved: onClose,
  })
  return (
    <FormDialog
      title={t('suspend.title', { name })}
      submitLabel={t('suspend.confirm')}
      isPending={isSaving}
      onSubmit={() => (reason.trim() === '' ? setIsMissing(true) : save({ reason: reason.trim() }))}
      onClose={onClose}
    >
      <p>{t('suspend.message', { count: figures.users })}</p>
      {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
      <TextField
        label={t('suspend.reason')}
        description={t('suspend.reasonHint')}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setIsMissing(false)
        }}
        error={isMissing ? t('reasonMissing') : errors.reason}
        maxLength={500}
        autoComplete="off"
        autoFocus
      />
    </FormDialog>
  )
}
