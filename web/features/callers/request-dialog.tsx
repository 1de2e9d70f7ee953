import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call, FoundTicket } from '../../../contract/caller-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { focusField } from '../../app/focus-field.ts'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { callQuery } from './call-queries.ts'
import styles from './dialogs.module.css'

type Props = { call: Call; onClose: () => void }

/** Opens a request for the caller, which is theirs to follow and changes nothing by itself. */
export function RequestDialog({ call, onClose }: Props) {
  const { t } = useTranslation('callers')
  const formId = useId()
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const told = useTellOpened(call)
  const ask = useMutation({
    mutationFn: () =>
      api.post<FoundTicket>(`/provider/calls/${call.id}/ticket`, { subject: subject.trim(), text: text.trim() }),
    onSuccess: (ticket) => {
      told(ticket)
      onClose()
    },
  })
  const errors = fieldErrors(ask.error)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const missing = subject.trim() === '' ? 'subject' : text.trim() === '' ? 'text' : undefined
    if (missing === undefined) ask.mutate()
    else focusField(event.currentTarget, missing)
  }
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('look.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={ask.isPending}>
        {t('request.send')}
      </Button>
    </>
  )
  const { displayName: name } = call.caller
  return (
    <Dialog title={t('request.title', { name })} isOpen onClose={onClose} footer={footer}>
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        {ask.error !== null && Object.keys(errors).length === 0 && (
          <Notice tone="red">{errorMessage(ask.error)}</Notice>
        )}
        <div data-field="subject">
          <TextField
            label={t('request.subject')}
            name="subject"
            value={subject}
            onChange={setSubject}
            error={isTried && subject.trim() === '' ? t('request.missingSubject') : errors.subject}
            maxLength={150}
            isRequired
            autoFocus
          />
        </div>
        <div data-field="text">
          <TextArea
            label={t('request.text')}
            name="text"
            description={t('request.textHint', { name })}
            value={text}
            onChange={setText}
            error={isTried && text.trim() === '' ? t('request.missingText') : errors.text}
            maxLength={2000}
            rows={4}
          />
        </div>
      </form>
    </Dialog>
  )
}

/** Returns what says that the request is opened, leads to it, and shows it on the card. */
function useTellOpened({ id, caller }: Call): (ticket: FoundTicket) => void {
  const { t } = useTranslation('callers')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const mayOpen = holds(useSession(), 'tickets.decide')
  return (ticket) => {
    showToast({
      message: t('request.sent', { number: ticket.number, name: caller.displayName }),
      ...(mayOpen && {
        actionLabel: t('help.seeRequest'),
        onAction: () => void navigate({ to: '/desk/$ticketId', params: { ticketId: ticket.id } }),
      }),
    })
    void queryClient.invalidateQueries({ queryKey: callQuery(id).queryKey })
    void queryClient.invalidateQueries({ queryKey: ['desk'] })
  }
}
