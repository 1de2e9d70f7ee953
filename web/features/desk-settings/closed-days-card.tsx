import { IconCalendarOff, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { withDay } from './desk-draft.ts'
import classes from './desk-settings.module.css'
import type { DeskEditor } from './use-desk-settings.ts'

/** Days on which nobody is there: no promise runs. */
export function ClosedDaysCard({ editor: { draft, errors, set } }: { editor: DeskEditor }) {
  const { t } = useTranslation('deskSettings')
  const language = useLanguage()
  const [day, setDay] = useState('')
  const { closedDays } = draft
  const shown = (date: string) =>
    dateFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    )
  const add = () => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return
    set({ closedDays: withDay(closedDays, day) })
    setDay('')
  }
  return (
    <Card title={t('closed.title')} icon={<IconCalendarOff size={18} stroke={1.7} aria-hidden />}>
      <div className={classes.part}>
        <p className={classes.hint}>{t('closed.hint')}</p>
        {closedDays.length > 0 && (
          <ul className={classes.closed} aria-label={t('closed.title')}>
            {closedDays.map((date) => (
              <li key={date}>
                {shown(date)}
                <IconButton
                  label={t('closed.remove', { day: shown(date) })}
                  icon={<IconX size={16} stroke={1.7} />}
                  onPress={() => set({ closedDays: closedDays.filter((other) => other !== date) })}
                />
              </li>
            ))}
          </ul>
        )}
        <div className={classes.adding}>
          <TextField label={t('closed.day')} type="date" value={day} onChange={setDay} error={errors.closedDays} />
          <Button onPress={add}>{t('closed.add')}</Button>
        </div>
      </div>
    </Card>
  )
}
