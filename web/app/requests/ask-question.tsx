import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { api, errorMessage, fieldErrors } from '../api.ts'
import { orgPath, useSession } from '../session.ts'

/** A free question to the vendor: it becomes a request like the others, with its number. */
export function AskQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('requests')
  const session = useSession()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [subject, setSubject] = useState('')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (values: { subject: string; text: string }) =>
      api.post<Outcome>(orgPath(session, '/tickets'), { kind: 'question', values }),
    onSuccess: ({ ticket }) => {
      void queryClient.invalidateQueries({ queryKey: ['requests'] })
      onClose()
      if (ticket === null) return
      const { id, number } = ticket
      showToast({ message: t('ask.sent', { number }) })
      void navigate({ to: '/requests/$requestId', params: { requestId: id } })
    },
  })
  const errors = fieldErrors(error)
  const submit = () => {
    setTried(true)
    if (subject.trim() !== '' && text.trim() !== '') mutate({ subject: subject.trim(), text: text.trim() })
  }
  const missing = { subject: isTried && subject.trim() === '', text: isTried && text.trim() === '' }
  const hasFieldError = errors['values/subject'] !== undefined || errors['values/text'] !== undefined
  return (
    <FormDialog
      title={t('ask.title', { provider: session.organization.providerName })}
      submitLabel={t('ask.send')}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('ask.subject')}
        value={subject}
        onChange={setSubject}
        maxLength={150}
        error={missing.subject ? t('ask.subjectMissing') : errors['values/subject']}
        autoFocus
      />
      <TextArea
        label={t('ask.text')}
        value={text}
        onChange={setText}
        rows={6}
        maxLength={4000}
        error={missing.text ? t('ask.textMissing') : errors['values/text']}
      />
      {error !== null && !hasFieldError && <Notice tone="red">{errorMessage(error)}</Notice>}
    </FormDialog>
  )
}
