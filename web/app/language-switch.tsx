import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setLanguage } from './i18n.ts'
import classes from './language-switch.module.css'
import { languages } from './languages.ts'
import { useLanguage } from './use-language.ts'

/** French or English, before anybody is signed in; each language under its own name. */
export function LanguageSwitch() {
  const { t } = useTranslation('signIn')
  const current = useLanguage()
  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">{t('language')}</legend>
      <IconLanguage size={16} stroke={1.7} aria-hidden />
      {languages.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          lang={id}
          className={classes.language}
          aria-pressed={id === current}
          onClick={() => void setLanguage(id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
