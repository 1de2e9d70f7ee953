import { useTranslation } from 'react-i18next'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Administrator } from './counter-draft.ts'
import classes from './counters.module.css'

type Props = {
  person: Administrator
  /** What stands before their fields in the server's messages. */
  prefix: string
  errors: Record<string, string>
  onChange: (person: Administrator) => void
}

/** Who looks after a counter: their name, the address that the invitation goes to, and its language. */
export function AdministratorFields({ person, prefix, errors, onChange }: Props) {
  const { t } = useTranslation('counters')
  const text = (field: 'firstName' | 'lastName' | 'email') => (
    <div data-field={`${prefix}${field}`}>
      <TextField
        label={t(`fields.${field}`)}
        value={person[field]}
        onChange={(value) => onChange({ ...person, [field]: value })}
        error={errors[`${prefix}${field}`]}
        maxLength={field === 'email' ? 254 : 100}
        autoComplete="off"
        {...(field === 'email' && { inputMode: 'email', autoCapitalize: 'none', spellCheck: false })}
      />
    </div>
  )
  return (
    <>
      <div className={classes.pair}>
        {text('firstName')}
        {text('lastName')}
      </div>
      {text('email')}
      <Segmented
        label={t('fields.language')}
        items={[
          { id: 'fr', label: 'Français' },
          { id: 'en', label: 'English' },
        ]}
        value={person.language}
        onChange={(language) => onChange({ ...person, language })}
      />
    </>
  )
}
