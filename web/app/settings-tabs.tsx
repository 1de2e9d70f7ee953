import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { holds, useSession } from './session.ts'
import classes from './settings-tabs.module.css'

const tabs = [
  { to: '/settings', title: 'settingsTabs.rules', permission: 'settings.manage' },
  { to: '/settings/companies', title: 'settingsTabs.companies', permission: 'settings.manage' },
  { to: '/settings/tags', title: 'settingsTabs.tags', permission: 'users.manage' },
  { to: '/settings/duties', title: 'settingsTabs.duties', permission: 'settings.manage' },
] as const

/** The way from each part of the settings to the others that the person may open. */
export function SettingsTabs() {
  const { t } = useTranslation('app')
  const session = useSession()
  const open = tabs.filter(({ permission }) => holds(session, permission))
  if (open.length < 2) return null
  return (
    <nav className={classes.tabs} aria-label={t('settings')}>
      {open.map(({ to, title }) => (
        <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true, includeSearch: false }}>
          {t(title)}
        </Link>
      ))}
    </nav>
  )
}
