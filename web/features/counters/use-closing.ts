import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { useCounterSaving } from './use-counter-saving.ts'

type Values = { reason: string; name: string; afterDays: number }

const [fewest, most] = [1, 365]

/** Takes a counter and what closes its window; returns what is typed there, and closes the counter. */
export function useClosing({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const [values, setValues] = useState<Values>({ reason: '', name: '', afterDays: 30 })
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const saving = useCounterSaving<Values>({
    counter,
    action: 'close',
    said: () => t('close.done', { name: counter.name }),
    fields: ['reason', 'name', 'afterDays'],
    onSaved: onClose,
  })
  const edit = (part: Partial<Values>) => {
    setValues((current) => ({ ...current, ...part }))
    setWrong({})
    saving.reset()
  }
  const { reason, name, afterDays } = values
  const isCountable = afterDays >= fewest && afterDays <= most
  const submit = () => {
    const faults = {
      ...(reason.trim() === '' && { reason: t('reasonMissing') }),
      ...(name.trim() !== counter.name && { name: t('close.wrongName') }),
      ...(!isCountable && { afterDays: t('close.wrongDays', { fewest, most }) }),
    }
    if (Object.keys(faults).length > 0) setWrong(faults)
    else saving.save({ ...values, reason: reason.trim(), name: name.trim() })
  }
  const errors: Record<string, string> = { ...saving.errors, ...wrong }
  return { values, errors, edit, submit, fewest, most, isCountable, refusal: saving.refusal, isSaving: saving.isSaving }
}
