import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dialog-form.module.css'
import { useDeactivate } from './use-user-actions.ts'

/** Asks why an account is deactivated, then does it. */
export function DeactivateDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation('user')
  const formId = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { mutate, isPending, error } = useDeactivate(user)
  const errors = fieldErrors(error)
  const name = user.displayName

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    const body = { reason, ...(note.trim() === '' ? {} : { note }) }
    mutate({ body, doneMessage: t('deactivate.done', { name }) }, { onSuccess: onClose })
  }

  return (
    <Dialog
      title={t('deactivate.title', { name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="danger" type="submit" form={formId} isPending={isPending}>
            {t('deactivate.confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <p>{t('deactivate.effect')}</p>
        <TextField
          label={t('deactivate.reason')}
          name="reason"
          value={reason}
          onChange={(text) => {
            setReason(text)
            setMissing(false)
          }}
          error={isMissing ? t('deactivate.reasonMissing') : errors.reason}
          maxLength={500}
        />
        <TextArea
          label={t('deactivate.note')}
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
