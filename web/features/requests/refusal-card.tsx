import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { AskQuestion } from '../../app/requests/ask-question.tsx'
import { holds, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './change-card.module.css'

/** A refused request: the reason first, then what one can do next. */
export function RefusalCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const mayAsk = holds(useSession(), 'users.view')
  const [isAsking, setAsking] = useState(false)
  const { decisionNote, target, kind } = ticket
  const isPerson = target?.exists === true && kind.startsWith('user.')
  return (
    <Notice
      tone="red"
      title={t('refusal.title')}
      action={
        mayAsk && (
          <div className={classes.next}>
            {isPerson && (
              <LinkButton to="/users/$userId" params={{ userId: target.id }}>
                {t('refusal.again')}
              </LinkButton>
            )}
            {kind === 'user.create' && <LinkButton to="/users/new">{t('refusal.again')}</LinkButton>}
            <Button onPress={() => setAsking(true)}>{t('refusal.askQuestion')}</Button>
          </div>
        )
      }
    >
      <p className={classes.refusal}>{decisionNote ?? t('refusal.none')}</p>
      <p className={classes.againText}>{t('refusal.againText')}</p>
      {isAsking && <AskQuestion onClose={() => setAsking(false)} />}
    </Notice>
  )
}
