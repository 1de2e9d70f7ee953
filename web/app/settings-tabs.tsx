import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from './session.ts'
import { settingsPlacesOf } from './settings-places.ts'
import classes from './settings-tabs.module.css'

/** The way from each part of the settings to the others that the person may open. */
export function SettingsTabs() {
  const { t } = useTranslation('app')
  const open = settingsPlacesOf(useSession())
  if (open.length < 2) return null
  return (
    <nav className={classes.tabs} aria-label={t('settings')}>
      {open.map(({ to, title }) => (
        <Link
          key={to}
          to={to}
          className={classes.tab}
          activeOptions={{ exact: to === '/settings', includeSearch: false }}
        >
          {t(title)}
        </Link>
      ))}
    </nav>
  )
}
