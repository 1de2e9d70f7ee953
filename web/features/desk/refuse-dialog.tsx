import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './ticket-dialogs.module.css'

type Refusal = { reason: string; note?: string }

type Props = {
  title: string
  hasNote?: boolean
  isPending: boolean
  error: Error | null
  onSubmit: (refusal: Refusal) => void
  onClose: () => void
}

const presets = ['contract', 'role', 'incomplete', 'duplicate'] as const

/** F9: refuses, with a reason that the requester reads: one of the usual ones, or one's own words. */
export function RefuseDialog({ title, hasNote = false, isPending, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation('deskTicket')
  const formId = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const errors = fieldErrors(error)
  const write = (text: string) => {
    setReason(text)
    setMissing(false)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    onSubmit({ reason: reason.trim(), ...(note.trim() !== '' && { note: note.trim() }) })
  }
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('cancel')}
      </Button>
      <Button variant="danger" type="submit" form={formId} isPending={isPending}>
        {t('refusal.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} footer={footer}>
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        {error !== null && errors.reason === undefined && <Notice tone="red">{errorMessage(error)}</Notice>}
        <TextField
          label={t('refusal.reason')}
          description={t('refusal.reasonHint')}
          value={reason}
          onChange={write}
          error={isMissing ? t('refusal.missing') : errors.reason}
          maxLength={500}
          isRequired
          autoFocus
        />
        <fieldset className={styles.presets} aria-label={t('refusal.presetsLabel')}>
          {presets.map((preset) => (
            <button
              key={preset}
              type="button"
              className={styles.preset}
              onClick={() => write(t(`refusal.presets.${preset}`))}
            >
              {t(`refusal.presets.${preset}`)}
            </button>
          ))}
        </fieldset>
        {hasNote && <TextArea label={t('refusal.note')} value={note} onChange={setNote} maxLength={2000} isOptional />}
      </form>
    </Dialog>
  )
}
