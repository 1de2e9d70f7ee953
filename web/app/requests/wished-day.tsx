import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import styles from './request-fields.module.css'
import { firstWish } from './request-words.ts'

type Props = { day: string; onChange: (day: string) => void; error?: string | undefined }

/** F8: the day from which a request is wished for; empty: as soon as it is decided. */
export function WishedDay({ day, onChange, error }: Props) {
  const { t } = useTranslation('asking')
  const id = useId()
  return (
    <div className={styles.day} data-field="effectiveAt">
      <Field label={t('fields.day')} controlId={id} error={error} isOptional>
        <input
          id={id}
          name="effectiveAt"
          type="date"
          className={styles.date}
          min={firstWish()}
          max="9998-12-31"
          value={day}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    </div>
  )
}
