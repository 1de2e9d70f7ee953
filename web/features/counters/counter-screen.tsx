import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counter } from '../../../contract/counter-shapes.ts'
import { ListBody } from '../../app/list-body.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CounterAdministrators } from './counter-administrators.tsx'
import { CounterDialogs, type CounterQuestion } from './counter-dialogs.tsx'
import { CounterDoor } from './counter-door.tsx'
import { CounterFacts } from './counter-facts.tsx'
import { CounterFigures } from './counter-figures.tsx'
import { counterQuery } from './counter-queries.ts'
import classes from './counter-screen.module.css'
import { ForCounterKeepers } from './for-counter-keepers.tsx'
import { RequestMode } from './request-mode.tsx'

/** M2: one customer's counter: how it is used, who looks after it, who decides there, and its door. */
export function CounterScreen({ id }: { id: string }) {
  return (
    <ForCounterKeepers>
      <Content id={id} />
    </ForCounterKeepers>
  )
}

function Content({ id }: { id: string }) {
  const { t } = useTranslation('counters')
  const { data, error, refetch } = useQuery(counterQuery(id))
  return (
    <Screen
      title={data?.name ?? t('counter')}
      {...(data !== undefined && { subtitle: data.municipality ?? t('noMunicipality') })}
      action={
        <Link to="/counters" className={classes.back}>
          <IconChevronLeft size={16} stroke={1.7} aria-hidden />
          {t('back')}
        </Link>
      }
    >
      <ListBody
        items={data && [data]}
        error={error}
        onRetry={() => void refetch()}
        failed={t('failedOne')}
        empty={null}
      >
        {([counter]) => counter !== undefined && <Cards counter={counter} />}
      </ListBody>
    </Screen>
  )
}

function Cards({ counter }: { counter: Counter }) {
  const [question, setQuestion] = useState<CounterQuestion | null>(null)
  return (
    <div className={classes.cards}>
      <CounterDoor counter={counter} onAsk={setQuestion} />
      <CounterFigures counter={counter} />
      <div className={classes.columns}>
        <CounterFacts counter={counter} onEdit={() => setQuestion('edit')} />
        <CounterAdministrators counter={counter} onInvite={() => setQuestion('invite')} />
      </div>
      <RequestMode counter={counter} />
      {question !== null && <CounterDialogs counter={counter} question={question} onClose={() => setQuestion(null)} />}
    </div>
  )
}
