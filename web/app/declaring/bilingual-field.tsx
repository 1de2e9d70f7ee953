import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import classes from './declaring.module.css'

type Words = { fr: string; en: string }
type Props = {
  /** Name of the field in the errors, after `prefix`. */
  name: string
  prefix: string
  label: string
  value: Words
  errors: Record<string, string>
  maxLength: number
  isOptional?: boolean
  onChange: (value: Words) => void
}

/** The same words in French and in English, side by side. */
export function BilingualField({ name, prefix, label, value, errors, maxLength, isOptional, onChange }: Props) {
  const { t } = useTranslation('duties')
  const side = (language: 'fr' | 'en') => {
    const field = `${prefix}${name}/${language}`
    return (
      <div data-field={field}>
        <TextField
          label={t(`in.${language}`, { label })}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          error={errors[field]}
          maxLength={maxLength}
          isOptional={isOptional}
          autoComplete="off"
        />
      </div>
    )
  }
  return (
    <div className={classes.pair}>
      {side('fr')}
      {side('en')}
    </div>
  )
}
