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
import { OpenRequestLink } from './requests/open-request-link.tsx'
import { noWords, type RequestBody, type RequestWords, requestBody } from './requests/request-words.ts'
import { WishedDay } from './requests/wished-day.tsx'

/** Why somebody does or asks for something: the reason, whatever else there is to say, and the day wished for. */
export type Why = RequestBody

// Those that show their own fault.
const fields = ['reason', 'note', 'effectiveAt']

type Props = {
  title: string
  /** It is asked of the vendor: then a day can be wished for. */
  isRequest?: boolean
  isReasonOptional?: boolean
  confirmLabel: string
  isPending: boolean
  error: Error | null
  onSubmit: (why: Why) => void
  onClose: () => void
  /** What will happen, above the fields. */
  children: ReactNode
}

/** F8: asks for a reason, and optionally a note, before something is done or asked for. */
export function ReasonDialog(props: Props) {
  const { title, confirmLabel, isPending, error, onSubmit, onClose, children } = props
  const { isRequest = false, isReasonOptional = false } = props
  const { t } = useTranslation('app')
  const formId = useId()
  const [words, setWords] = useState(noWords)
  const change = (part: Partial<RequestWords>) => setWords((current) => ({ ...current, ...part }))
  const [isMissing, setMissing] = useState(false)
  const errors = fieldErrors(error)

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isReasonOptional || words.reason.trim() !== '') return onSubmit(requestBody(words))
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
            value={words.reason}
            onChange={(reason) => {
              change({ reason })
              setMissing(false)
            }}
            error={isMissing ? t('why.reasonMissing') : errors.reason}
            maxLength={500}
            isRequired={!isReasonOptional}
            isOptional={isReasonOptional}
            autoFocus
          />
        </div>
        <TextArea
          label={t('why.note')}
          name="note"
          value={words.note}
          onChange={(note) => change({ note })}
          error={errors.note}
          maxLength={2000}
          isOptional
        />
        {isRequest && <WishedDay day={words.day} onChange={(day) => change({ day })} error={errors.effectiveAt} />}
        {error !== null && Object.keys(errors).every((field) => !fields.includes(field)) && (
          <Notice tone="red">
            {errorMessage(error)} <OpenRequestLink error={error} />
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
