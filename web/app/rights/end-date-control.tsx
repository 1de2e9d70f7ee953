import { IconCalendarEvent } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, lastMoment, untilAfter } from './end-date.ts'
import styles from './end-date-control.module.css'

type ButtonProps = { name: string; isOpen: boolean; onPress: () => void }

/** Opens the field for the last day of a right; `name` is the right's. */
export function EndDateButton({ name, isOpen, onPress }: ButtonProps) {
  const { t } = useTranslation('rights')
  const label = t('end.button', { name })
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <IconCalendarEvent size={15} stroke={1.7} />
    </button>
  )
}

type FieldProps = {
  /** The first moment without it; null when it has no end. */
  until: string | null
  onChange: (until: string | null) => void
}

/** The last day somebody has something, or no end. */
export function EndDateField({ until, onChange }: FieldProps) {
  const { t } = useTranslation('rights')
  const id = useId()
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{t('end.label')}</label>
      <input
        id={id}
        type="date"
        className={styles.input}
        min={dayOf(new Date().toISOString())}
        max="9998-12-31"
        value={until === null ? '' : dayOf(lastMoment(until))}
        onChange={(event) => onChange(event.target.value === '' ? null : untilAfter(event.target.value))}
      />
      {until !== null && (
        <button type="button" className={styles.clear} onClick={() => onChange(null)}>
          {t('end.clear')}
        </button>
      )}
    </span>
  )
}
