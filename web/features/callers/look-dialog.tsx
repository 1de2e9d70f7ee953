import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Call, FoundCaller } from '../../../contract/caller-shapes.ts'
import { api, errorMessage, fieldErrors } from '../../app/api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './dialogs.module.css'

type Props = {
  caller: FoundCaller
  /** Of the request whose number was looked for. */
  requestNumber: string | undefined
  onOpen: (callId: string) => void
  onClose: () => void
}

const presets = ['call', 'request', 'check'] as const
const leastReason = 3

/** C10: asks why somebody's card is opened, which their administrator reads, and opens it. */
export function LookDialog({ caller, requestNumber = '', onOpen, onClose }: Props) {
  const { t } = useTranslation('callers')
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { organization, id, displayName } = caller
  const look = useMutation({
    mutationFn: () => api.post<Call>(`/provider/people/${organization.id}/${id}/look`, { reason: reason.trim() }),
    onSuccess: (call) => onOpen(call.id),
  })
  const errors = fieldErrors(look.error)
  const write = (text: string) => {
    setReason(text)
    setMissing(false)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason.trim().length >= leastReason) return look.mutate()
    setMissing(true)
    field.current?.focus()
  }
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t('look.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={look.isPending}>
        {t('look.confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('look.title', { name: displayName })} isOpen onClose={onClose} footer={footer}>
      <form id={formId} className={styles.form} onSubmit={submit} noValidate>
        <p>{t('look.text', { organization: organization.name })}</p>
        {look.error !== null && errors.reason === undefined && <Notice tone="red">{errorMessage(look.error)}</Notice>}
        <TextField
          ref={field}
          label={t('look.reason')}
          value={reason}
          onChange={write}
          error={isMissing ? t('look.missing') : errors.reason}
          maxLength={300}
          isRequired
          autoFocus
        />
        <fieldset className={styles.presets} aria-label={t('look.presetsLabel')}>
          {presets.map((preset) => {
            const text = t(`look.presets.${preset}`, { number: requestNumber })
            return (
              <button
                key={preset}
                type="button"
                className={styles.preset}
                onClick={() => {
                  write(text)
                  // Enter then opens the card, or the number is typed.
                  field.current?.focus()
                }}
              >
                {t(`look.presets.${preset}`, { number: requestNumber || '…' })}
              </button>
            )
          })}
        </fieldset>
      </form>
    </Dialog>
  )
}
