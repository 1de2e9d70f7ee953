import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, lastMoment, untilAfter } from '../../app/rights/end-date.ts'
import { fromStartOf } from '../../app/rights/start-date.ts'
import fieldClasses from '../../ui/field.module.css'
import type { LineAdjustment } from './adjusted-changes.ts'
import styles from './decision-lines.module.css'

type Props = { value: LineAdjustment; onChange: (part: LineAdjustment) => void }

/** From which day until which day something holds; empty: always. */
export function AdjustDates({ value: { from, until }, onChange }: Props) {
  const { t } = useTranslation('deskTicket')
  return (
    <>
      <DayField
        label={t('adjust.from')}
        value={from ? dayOf(from) : ''}
        onChange={(day) => onChange({ from: day === '' ? null : fromStartOf(day) })}
      />
      <DayField
        label={t('adjust.until')}
        value={until ? dayOf(lastMoment(until)) : ''}
        onChange={(day) => onChange({ until: day === '' ? null : untilAfter(day) })}
      />
    </>
  )
}

type DayProps = { label: string; value: string; onChange: (day: string) => void }

function DayField({ label, value, onChange }: DayProps) {
  const id = useId()
  return (
    <div className={styles.date}>
      <div className={fieldClasses.field}>
        <label className={fieldClasses.label} htmlFor={id}>
          {label}
        </label>
        <div className={fieldClasses.box}>
          <input
            id={id}
            type="date"
            className={fieldClasses.input}
            min={dayOf(new Date().toISOString())}
            max="9998-12-31"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      </div>
    </div>
  )
}
