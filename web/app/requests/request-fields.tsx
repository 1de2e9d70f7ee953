import { IconCalendarEvent, IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './request-fields.module.css'
import type { RequestWords } from './request-words.ts'
import { WishedDay } from './wished-day.tsx'

type Props = {
  words: RequestWords
  onChange: (words: RequestWords) => void
  errors?: Record<string, string>
  /** All fields stand there from the beginning: there is room. */
  isOpen?: boolean
}

const icon = { size: 15, stroke: 1.7, 'aria-hidden': true } as const

/** F6, F8: what goes with a request: why, and behind two small buttons a note and a wished day. */
export function RequestFields({ words, onChange, errors = {}, isOpen = false }: Props) {
  const { t } = useTranslation('asking')
  const [isNoting, setNoting] = useState(isOpen || words.note !== '')
  const [isDating, setDating] = useState(isOpen || words.day !== '')
  return (
    <fieldset className={styles.fields} aria-label={t('fields.label')}>
      <div className={styles.reason} data-field="reason">
        <TextField
          label={t('fields.reason')}
          name="reason"
          value={words.reason}
          onChange={(reason) => onChange({ ...words, reason })}
          error={errors.reason}
          maxLength={500}
          isOptional
        />
      </div>
      {isDating && (
        <WishedDay day={words.day} onChange={(day) => onChange({ ...words, day })} error={errors.effectiveAt} />
      )}
      {isNoting && (
        <div className={styles.note}>
          <TextArea
            label={t('fields.note')}
            name="note"
            rows={2}
            value={words.note}
            onChange={(note) => onChange({ ...words, note })}
            error={errors.note}
            maxLength={2000}
            isOptional
          />
        </div>
      )}
      {!(isNoting && isDating) && (
        <div className={styles.more}>
          {!isDating && (
            <Button size="sm" variant="quiet" icon={<IconCalendarEvent {...icon} />} onPress={() => setDating(true)}>
              {t('fields.addDay')}
            </Button>
          )}
          {!isNoting && (
            <Button size="sm" variant="quiet" icon={<IconPencilPlus {...icon} />} onPress={() => setNoting(true)}>
              {t('fields.addNote')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}
