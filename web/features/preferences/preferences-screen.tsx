import { useTranslation } from 'react-i18next'
import { DisplayCard } from './display-card.tsx'
import { NameCard } from './name-card.tsx'
import { PasswordCard } from './password-card.tsx'
import classes from './preferences.module.css'

/** What concerns the person alone: their card, their password, how the console looks. */
export function PreferencesScreen() {
  const { t } = useTranslation('preferences')
  return (
    <div className={classes.screen}>
      <h1>{t('title')}</h1>
      <div className={classes.columns}>
        <NameCard />
        <PasswordCard />
        <DisplayCard />
      </div>
    </div>
  )
}
