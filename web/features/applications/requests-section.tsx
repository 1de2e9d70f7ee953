import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

/** F9: by when requests for its rights are decided, and by how many people. */
export function RequestsSection({ draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const [typed, setTyped] = useState(draft.promiseHours === null ? '' : String(draft.promiseHours))
  return (
    <section className={classes.section} aria-label={t('sections.requests')}>
      <h3>{t('sections.requests')}</h3>
      <div data-field="promiseHours">
        <TextField
          label={t('fields.promiseHours')}
          description={t('fields.promiseHoursHint')}
          value={typed}
          onChange={(text) => {
            const digits = text.replace(/\D/g, '')
            setTyped(digits)
            set('promiseHours', digits === '' ? null : Number(digits))
          }}
          error={errors.promiseHours}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          isOptional
        />
      </div>
      <SwitchRow
        label={t('fields.needsFourEyes')}
        description={t('fields.needsFourEyesHint')}
        isOn={draft.needsFourEyes}
        onChange={(isOn) => set('needsFourEyes', isOn)}
      />
    </section>
  )
}
