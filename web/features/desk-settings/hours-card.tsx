import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dateFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { minuteOf, timeOf, weekdays } from './desk-draft.ts'
import classes from './desk-settings.module.css'
import type { DeskEditor } from './use-desk-settings.ts'

const zones = Intl.supportedValuesOf('timeZone')

/** A Monday, so that the days of a week have their names. */
const aMonday = Date.UTC(2024, 0, 1)

/** The days and hours that promises are counted in. */
export function HoursCard({ editor: { draft, errors, set } }: { editor: DeskEditor }) {
  const { t } = useTranslation('deskSettings')
  const language = useLanguage()
  const nameOf = (day: number) =>
    dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(aMonday + (day - 1) * 86_400_000)
  const toggle = (day: number, isOn: boolean) =>
    set({ workingDays: weekdays.filter((known) => (known === day ? isOn : draft.workingDays.includes(known))) })
  const time = (field: 'dayFromMinute' | 'dayUntilMinute') => (
    <TextField
      label={t(`fields.${field}`)}
      type="time"
      value={Number.isNaN(draft[field]) ? '' : timeOf(draft[field])}
      onChange={(text) => set({ [field]: minuteOf(text, field === 'dayUntilMinute') })}
      error={errors[field]}
    />
  )
  return (
    <Card title={t('hours.title')} icon={<IconClock size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.part}>
        <fieldset className={classes.days}>
          <legend>{t('fields.workingDays')}</legend>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={nameOf(day)}
              checked={draft.workingDays.includes(day)}
              onChange={(isOn) => toggle(day, isOn)}
            />
          ))}
        </fieldset>
        {errors.workingDays !== undefined && <Notice tone="red">{errors.workingDays}</Notice>}
        <div className={classes.pair}>
          {time('dayFromMinute')}
          {time('dayUntilMinute')}
        </div>
        <Select
          label={t('fields.timeZone')}
          items={[...new Set([draft.timeZone, ...zones])].map((id) => ({ id, label: id.replaceAll('_', ' ') }))}
          value={draft.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          {...(errors.timeZone !== undefined && { error: errors.timeZone })}
        />
      </div>
    </Card>
  )
}
