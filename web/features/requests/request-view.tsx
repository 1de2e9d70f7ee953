import { IconCornerDownRight } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '../../../contract/ticket-shapes.ts'
import { phaseOf } from '../../app/tickets/ticket-phase.ts'
import { TicketPromise } from '../../app/tickets/ticket-promise.tsx'
import { TurnBanner } from '../../app/tickets/turn-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChangeCard } from './change-card.tsx'
import { DatesCard } from './dates-card.tsx'
import { OnceApproved } from './once-approved.tsx'
import { PeopleCard } from './people-card.tsx'
import { RefusalCard } from './refusal-card.tsx'
import { RequestHeader } from './request-header.tsx'
import { RequestTalk } from './request-talk.tsx'
import classes from './request-view.module.css'
import { useArrival } from './use-arrival.ts'

/** F5: a request with its number, its status, whose turn it is, what it changes and what was said. */
export function RequestView({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('requests')
  const answer = useRef<HTMLTextAreaElement>(null)
  const goToQuestion = () => {
    answer.current?.focus({ preventScroll: true })
    answer.current?.closest('form')?.scrollIntoView({ block: 'center' })
  }
  const phase = phaseOf(ticket)
  useArrival(phase === 'waiting' && ticket.mayAnswer, goToQuestion)
  return (
    <div className={classes.page}>
      <RequestHeader ticket={ticket} />
      <TurnBanner
        ticket={ticket}
        action={
          <Button
            variant="primary"
            onPress={goToQuestion}
            icon={<IconCornerDownRight size={16} stroke={1.7} aria-hidden />}
          >
            {t('toQuestion')}
          </Button>
        }
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          {phase === 'refused' && <RefusalCard ticket={ticket} />}
          <ChangeCard ticket={ticket} />
          <RequestTalk ticket={ticket} answerRef={answer} />
        </div>
        <aside className={classes.aside}>
          {phase !== 'withdrawn' && <TicketPromise ticket={ticket} />}
          <DatesCard ticket={ticket} />
          <PeopleCard ticket={ticket} />
          <OnceApproved ticket={ticket} />
        </aside>
      </div>
    </div>
  )
}
