import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { errorMessage, fieldErrors } from '../../app/api.ts'
import { focusField } from '../../app/focus-field.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { PeopleList } from './people-list.tsx'
import type { Why } from './use-account-changes.ts'
import styles from './users-dialogs.module.css'

type Props = {
  users: readonly User[]
  isPending: boolean
  error: Error | null
  onSubmit: (why: Why) => void
  onClose: () => void
}

/** F8: asks for the reason, and optionally a note, before access ends. */
export function DeactivateDialog({ users, isPending, error, onSubmit, onClose }: Props) {
  const { t } = useTranslation('users')
  const formId = useId()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const errors = fieldErrors(error)
  const isOne = users.length === 1

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (reason.trim() !== '') return onSubmit({ reason, ...(note.trim() !== '' && { note }) })
    setMissing(true)
    focusField(event.currentTarget, 'reason')
  }
  return (
    <Dialog
      title={
        isOne
          ? t('deactivate.title', { name: users[0]?.displayName ?? '' })
          : t('deactivate.titleSeveral', { count: users.length })
      }
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={isPending}>
            {t('deactivate.confirm')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <p>{isOne ? t('deactivate.effect') : t('deactivate.effectSeveral')}</p>
        {!isOne && <PeopleList users={users} />}
        <div data-field="reason">
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
            isRequired
            autoFocus
          />
        </div>
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
