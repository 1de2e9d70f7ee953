import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { isDecided, phaseOf } from '../../app/tickets/ticket-phase.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Card } from '../../ui/card.tsx'
import classes from './aside.module.css'

/** Who asked, who looks after it at the vendor's, who decided. */
export function PeopleCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const { requestedBy, assignedTo, decidedBy, provider } = ticket
  const isOver = isDecided(ticket)
  const someone = isOver ? decidedBy : assignedTo
  const nobody = isOver ? t('people.rule', { provider: provider.name }) : t('people.nobody')
  const isAlone = phaseOf(ticket) === 'withdrawn' && assignedTo === null
  return (
    <Card title={t('people.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('people.by')}</dt>
          <Person name={requestedBy.name} note={requestedBy.isYou ? t('people.you') : null} />
        </div>
        {!isAlone && (
          <div>
            <dt>{t(isOver ? 'people.decidedBy' : 'people.lookedAfter')}</dt>
            {someone === null ? (
              <dd className={classes.nobody}>{nobody}</dd>
            ) : (
              <Person name={someone} note={provider.name} isSolid />
            )}
          </div>
        )}
      </dl>
    </Card>
  )
}

type PersonProps = { name: string; note: string | null; isSolid?: boolean }

function Person({ name, note, isSolid = false }: PersonProps) {
  return (
    <dd className={classes.person}>
      <Avatar name={name} size={24} isSolid={isSolid} />
      <span>
        {name}
        {note !== null && <span className={classes.of}> · {note}</span>}
      </span>
    </dd>
  )
}
