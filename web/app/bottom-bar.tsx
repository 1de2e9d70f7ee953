import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from './account-menu.tsx'
import classes from './bottom-bar.module.css'
import { useIsInCall } from './desk/at-desk.ts'
import { phoneNavigationOf } from './navigation.ts'
import { useSession } from './session.ts'
import { WaitingCount } from './waiting-count.tsx'

/** The navigation of phones: at most four entries within reach of the thumb. */
export function BottomBar() {
  const { t } = useTranslation('app')
  const { bar, more } = phoneNavigationOf(useSession())
  const isInCall = useIsInCall()
  return (
    <nav className={classes.bar} aria-label={t('navigation')}>
      {bar.map(({ to, short, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.item}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          {...(to === '/callers' && isInCall && { 'aria-current': 'page' as const })}
        >
          <Icon size={22} stroke={1.7} aria-hidden />
          <WaitingCount place={to} isOnBar />
          {t(short)}
        </Link>
      ))}
      <AccountMenu
        entries={more}
        placement="top end"
        trigger={
          <button type="button" className={classes.item}>
            <IconDots size={22} stroke={1.7} aria-hidden />
            {t('more')}
          </button>
        }
      />
    </nav>
  )
}
