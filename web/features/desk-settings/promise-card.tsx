import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './desk-settings.module.css'
import type { DeskEditor } from './use-desk-settings.ts'

/** By when the desk promises to decide, when it reminds, and where it is told. */
export function PromiseCard({ editor: { draft, errors, set } }: { editor: DeskEditor }) {
  const { t } = useTranslation('deskSettings')
  const hours = (field: 'promiseHours' | 'remindAfterHours') => (
    <NumberField
      label={t(`fields.${field}`)}
      description={t(`hints.${field}`)}
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
      min={1}
      max={400}
      {...(errors[field] !== undefined && { error: errors[field] })}
    />
  )
  return (
    <Card title={t('promise.title')} icon={<IconFlag size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.part}>
        {hours('promiseHours')}
        {hours('remindAfterHours')}
        <TextField
          label={t('fields.mailbox')}
          description={t('hints.mailbox')}
          value={draft.mailbox ?? ''}
          onChange={(text) => set({ mailbox: text.trim() === '' ? null : text.trim() })}
          error={errors.mailbox}
          inputMode="email"
          maxLength={254}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          isOptional
        />
      </div>
    </Card>
  )
}
