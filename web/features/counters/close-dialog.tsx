import { useTranslation } from 'react-i18next'
import { formatDate } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import classes from './counter-screen.module.css'
import { useClosing } from './use-closing.ts'

const dayMs = 86_400_000

/** Closes a counter once its name is typed: everybody is out at once, and everything is deleted on a day that is said. */
export function CloseDialog({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const language = useLanguage()
  const { values, errors, edit, submit, fewest, most, isCountable, refusal, isSaving } = useClosing({
    counter,
    onClose,
  })
  const { reason, name, afterDays } = values
  return (
    <FormDialog
      title={t('close.title', { name: counter.name })}
      submitLabel={t('close.confirm')}
      isPending={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('close.message', { count: counter.figures.users })}</p>
      {isCountable && (
        <p className={classes.name}>
          {t('close.deletedOn', { date: formatDate(new Date(Date.now() + afterDays * dayMs).toISOString(), language) })}
        </p>
      )}
      {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
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
