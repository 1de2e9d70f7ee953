import { type ReactNode, type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { errorMessage, fieldErrors } from './api.ts'
import { focusField } from './focus-field.ts'
import classes from './reason-dialog.module.css'

/** Why somebody does something: the reason, and whatever else there is to say. */
export type Why = { reason: string; note?: string }

type Props = {
  title: string
  confirmLabel: string
  isPending: boolean
  error: Error | null
  onSubmit: (why: Why) => void
  onClose: () => void
  /** What will happen, above the fields. */
  children: ReactNode
}

/** F8: asks for a reason, and optionally a note, before something is done. */
export function ReasonDialog({ title, confirmLabel, isPending, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation('app')
  const formId = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const errors = fieldErrors(error)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (reason.trim() !== '') return onSubmit({ reason, ...(note.trim() !== '' && { note }) })
    setMissing(true)
    focusField(event.currentTarget, 'reason')
  }
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('why.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={isPending}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen onClose={onClose} footer={footer}>
      <form id={formId} className={classes.form} onSubmit={submit} noValidate>
        {children}
        <div data-field="reason">
          <TextField
            label={t('why.reason')}
            name="reason"
            value={reason}
            onChange={(text) => {
              setReason(text)
              setMissing(false)
            }}
            error={isMissing ? t('why.reasonMissing') : errors.reason}
            maxLength={500}
            isRequired
            autoFocus
          />
        </div>
        <TextArea
          label={t('why.note')}
          name="note"
          value={note}
          onChange={setNote}
          error={errors.note}
          maxLength={2000}
          isOptional
        />
        {error !== null && errors.reason === undefined && errors.note === undefined && (
          <Notice tone="red">{errorMessage(error)}</Notice>
        )}
      </form>
    </Dialog>
  )
}
