import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { holds, useSession } from '../../app/session.ts'
import { Avatar } from '../../ui/avatar.tsx'
import classes from './change-card.module.css'

/** Whom a request is about, with the way to their page while there is one. */
export function RequestTarget({ ticket: { kind, target, targetPerson } }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const mayOpen = holds(useSession(), 'users.view')
  if (target === null) return null
  const isPerson = kind.startsWith('user.')
  return (
    <div className={classes.target}>
      <Avatar name={target.name} id={target.id} size={38} isMuted={!target.exists} />
      <div className={classes.who}>
        <p className={classes.name}>{target.name}</p>
        {targetPerson !== null && (
          <p className={classes.facts}>
            <span className={classes.mono}>{targetPerson.signInName}</span>
            {targetPerson.position !== null && ` · ${targetPerson.position}`}
          </p>
        )}
        {!target.exists && <p className={classes.facts}>{t('change.gone')}</p>}
      </div>
      {target.exists && mayOpen && isPerson && (
        <Link to="/users/$userId" params={{ userId: target.id }} className={classes.open}>
          {t('change.openPerson')}
        </Link>
      )}
    </div>
  )
}
