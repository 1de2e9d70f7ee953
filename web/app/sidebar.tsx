import { IconSearch, IconSelector } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { Fragment, lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../ui/avatar.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useIsAtDesk } from './desk/at-desk.ts'
import { Mark } from './mark.tsx'
import { isOwnPlace, navigationOf } from './navigation.ts'
import { useSession } from './session.ts'
import { settingsPlacesOf } from './settings-places.ts'
import classes from './sidebar.module.css'
import { WaitingCount } from './waiting-count.tsx'
import { withTexts } from './with-texts.ts'

const DeskNavigation = lazy(() => withTexts(import('./desk/desk-navigation.tsx'), 'desk'))

/** The navigation of wide windows: entries on top, organization and person at the bottom. */
export function Sidebar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('app')
  const session = useSession()
  const isAtDesk = useIsAtDesk()
  return (
    <header className={classes.sidebar}>
      {isAtDesk ? (
        <Link to="/desk" className={classes.brand}>
          <Mark />
          <span className={classes.words}>
            {session.organization.name}
            <span className={classes.place}>{t('deskOf')}</span>
          </span>
        </Link>
      ) : (
        <Link to="/" className={classes.brand}>
          <Mark />
          Guichet
        </Link>
      )}
      <button type="button" className={classes.search} aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch size={16} stroke={1.7} aria-hidden />
        {t('goTo')}
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      <nav className={classes.nav} aria-label={t('navigation')}>
        {isAtDesk ? (
          <Suspense>
            <DeskNavigation />
          </Suspense>
        ) : (
          <Entries />
        )}
      </nav>
      <div className={classes.foot}>
        {!isAtDesk && (
          <p className={classes.organization} title={session.organization.name}>
            {session.organization.name}
          </p>
        )}
        <AccountMenu
          placement="top start"
          trigger={
            <button type="button" className={classes.person}>
              <Avatar name={session.displayName} id={session.id} size={30} isSolid={isAtDesk} />
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

function Entries() {
  const { t } = useTranslation('app')
  const session = useSession()
  const entries = navigationOf(session)
  // Some parts of the settings have addresses of their own.
  const { pathname } = useLocation()
  const isInSettings = settingsPlacesOf(session).some(({ to }) => pathname.startsWith(to))
  const firstOfAll = entries.find((entry) => !isOwnPlace(entry))
  return entries.map((entry) => {
    const { to, title, icon: Icon } = entry
    return (
      <Fragment key={to}>
        {entry === firstOfAll && <p className={classes.heading}>{t('administration')}</p>}
        <Link
          to={to}
          className={classes.item}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          {...(to === '/settings' && isInSettings && { 'aria-current': 'page' as const })}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
          {t(title)}
          <WaitingCount place={to} />
        </Link>
      </Fragment>
    )
  })
}
