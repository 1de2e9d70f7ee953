import { IconSearch, IconSelector } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../ui/avatar.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Mark } from './mark.tsx'
import { navigationOf } from './navigation.ts'
import { useSession } from './session.ts'
import classes from './sidebar.module.css'

/** The navigation of wide windows: entries on top, organization and person at the bottom. */
export function Sidebar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('app')
  const session = useSession()
  return (
    <header className={classes.sidebar}>
      <Link to="/" className={classes.brand}>
        <Mark />
        Guichet
      </Link>
      <button type="button" className={classes.search} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch size={16} stroke={1.7} aria-hidden />
        {t('goTo')}
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      <nav className={classes.nav} aria-label={t('navigation')}>
        {navigationOf(session).map(({ to, title, icon: Icon }, place) => (
          <Fragment key={to}>
            {place === 1 && <p className={classes.heading}>{t('administration')}</p>}
            <Link to={to} className={classes.item} activeOptions={{ exact: to === '/', includeSearch: false }}>
              <Icon size={18} stroke={1.7} aria-hidden />
              {t(title)}
            </Link>
          </Fragment>
        ))}
      </nav>
      <div className={classes.foot}>
        <p className={classes.organization} title={session.organization.name}>
          {session.organization.name}
        </p>
        <AccountMenu
          placement="top start"
          trigger={
            <button type="button" className={classes.person}>
              <Avatar name={session.displayName} id={session.id} size={30} />
              <span className={classes.words}>
                <span className={classes.name}>{session.displayName}</span>
                <span className={classes.position}>{session.position ?? session.signInName}</span>
              </span>
              <IconSelector size={16} stroke={1.7} aria-hidden className={classes.opens} />
            </button>
          }
        />
      </div>
    </header>
  )
}
