import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { useWriteRequest } from './use-write-request.ts'
import classes from './withdraw-dialog.module.css'

type Props = { ticket: Pick<Ticket, 'id' | 'number' | 'provider'>; onClose: () => void }

/** Asks before a request is taken back: it cannot be opened again. */
export function WithdrawDialog({ ticket: { id, number, provider }, onClose }: Props) {
  const { t } = useTranslation('requests')
  const [note, setNote] = useState('')
  const write = useWriteRequest(id)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => write('withdraw', note.trim() === '' ? {} : { note: note.trim() }),
    onSuccess: () => {
      showToast({ message: t('withdraw.done', { number }) })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={t('withdraw.title', { number })}
      confirmLabel={t('withdraw.confirm')}
      isPending={isPending}
      onConfirm={() => mutate()}
      onCancel={onClose}
      message={
        <div className={classes.form}>
          <p>{t('withdraw.text', { provider: provider.name })}</p>
          <TextArea label={t('withdraw.note')} value={note} onChange={setNote} maxLength={2000} isOptional />
          {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        </div>
      }
    />
  )
}
