import { IconCalendarEvent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayOf, lastMoment, untilAfter } from '../../../app/rights/end-date.ts'
import { fromStartOf } from '../../../app/rights/start-date.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './dates-button.module.css'
import { useDateWords } from './use-date-words.ts'

export type Dates = { from: string | null; until: string | null }
type Props = { name: string; dates: Dates; onChange: (dates: Dates) => void }

/** B11: from when until when somebody is in a group: the words, and the two days behind them. */
export function DatesButton({ name, dates, onChange }: Props) {
  const { t } = useTranslation('userRights')
  const words = useDateWords()(dates)
  const trigger = (
    <button type="button" className={styles.trigger} aria-label={t('dates.open', { name })} title={t('dates.title')}>
      <IconCalendarEvent size={14} stroke={1.7} aria-hidden />
      {words !== '' && <span>{words}</span>}
    </button>
  )
  return (
    <Popover trigger={trigger} label={t('dates.open', { name })}>
      {(close) => (
        <div className={styles.panel}>
          <p className={styles.title}>{t('dates.title')}</p>
          <TextField
            label={t('dates.from')}
            type="date"
            value={dates.from === null ? '' : dayOf(dates.from)}
            onChange={(day) => onChange({ ...dates, from: fromStartOf(day) })}
            isOptional
          />
          <TextField
            label={t('dates.until')}
            type="date"
            value={dates.until === null ? '' : dayOf(lastMoment(dates.until))}
            onChange={(day) => onChange({ ...dates, until: untilAfter(day) })}
            isOptional
          />
          {(dates.from !== null || dates.until !== null) && (
            <Button
              size="sm"
              variant="quiet"
              onPress={() => {
                onChange({ from: null, until: null })
                close()
              }}
            >
              {t('dates.clear')}
            </Button>
          )}
        </div>
      )}
    </Popover>
  )
}
