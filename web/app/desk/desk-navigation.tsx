import { IconBuildingCommunity, IconHistory, IconLayoutGrid, IconPhoneCall } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { holds, useSession } from '../session.ts'
import classes from '../sidebar.module.css'
import { useIsInCall } from './at-desk.ts'
import QueueNavigation from './queue-navigation.tsx'

const entries = [
  { to: '/callers', title: 'callers', icon: IconPhoneCall, permission: 'callers.help' },
  { to: '/counters', title: 'organizations', icon: IconBuildingCommunity, permission: 'organizations.manage' },
  { to: '/journal', title: 'journal', icon: IconHistory, permission: 'journal.view' },
] as const

/** The navigation at the vendor's desk: callers, organizations, the journal, and the queue itself. */
export default function DeskNavigation() {
  const { t } = useTranslation('desk')
  const session = useSession()
  const isInCall = useIsInCall()
  const isOnQueue = useLocation({ select: ({ pathname }) => pathname.startsWith('/desk') })
  return (
    <>
      {entries
        .filter(({ permission }) => holds(session, permission))
        .map(({ to, title, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.item}
            activeOptions={{ includeSearch: false }}
            {...(to === '/callers' && isInCall && { 'aria-current': 'page' as const })}
          >
            <Icon size={18} stroke={1.7} aria-hidden />
            {t(title)}
          </Link>
        ))}
      {holds(session, 'tickets.decide') && <QueueNavigation isOnQueue={isOnQueue} />}
      <hr className={classes.rule} />
      <Link to="/" className={classes.item} activeOptions={{ exact: true }}>
        <IconLayoutGrid size={18} stroke={1.7} aria-hidden />
        {t('elsewhere')}
      </Link>
    </>
  )
}
