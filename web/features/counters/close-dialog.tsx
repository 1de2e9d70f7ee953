import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import classes from './counter-screen.module.css'
import { useCounterSaving } from './use-counter-saving.ts'

type Values = { reason: string; name: string; afterDays: number }

const dayMs = 86_400_000
const [fewest, most] = [1, 365]

/** Closes a counter once its name is typed: everybody is out at once, and everything is deleted on a day that is said. */
export function CloseDialog({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
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
  return (
    <FormDialog
      title={t('close.title', { name: counter.name })}
      submitLabel={t('close.confirm')}
      isPending={saving.isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('close.message', { count: counter.figures.users })}</p>
      {isCountable && (
        <p className={classes.name}>
          {t('close.deletedOn', { date: formatDate(new Date(Date.now() + afterDays * dayMs).toISOString(), language) })}
        </p>
      )}
      {saving.refusal !== undefined && <Notice tone="red">{saving.refusal}</Notice>}
      <NumberField
        label={t('close.afterDays')}
        value={afterDays}
        onChange={(days) => edit({ afterDays: days })}
        min={fewest}
        max={most}
        {...(errors.afterDays !== undefined && { error: errors.afterDays })}
      />
      <TextField
        label={t('suspend.reason')}
        value={reason}
        onChange={(text) => edit({ reason: text })}
        error={errors.reason}
        maxLength={500}
        autoComplete="off"
      />
      <TextField
        label={t('close.type', { name: counter.name })}
        value={name}
        onChange={(text) => edit({ name: text })}
        error={errors.name}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
    </FormDialog>
  )
}
