import { IconRefresh, IconSend } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldMailFailure } from '../../../contract/mail-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './mail-test-panel.module.css'
import { StepList } from './step-list.tsx'
import { TechnicalDetails } from './technical-details.tsx'
import { TestedAgo } from './tested-ago.tsx'
import type { MailTest } from './use-mail-test.ts'
import { useStepWords } from './use-step-words.ts'
import { useVerdict } from './use-verdict.ts'
import { VerdictBox } from './verdict.tsx'

type Props = {
  test: MailTest
  /** Begins the test; `to` is the address as typed, undefined for one's own. */
  onStart: (to: string | undefined) => void
  /** Of the person who looks; the test goes there unless they type another. */
  ownAddress: string | null
  /** The server that is tested, to name it. */
  host: string | null
  /** What was tested is no longer what stands in the form. */
  isStale?: boolean
  /** People sign in with a connected mailbox, without a password of theirs. */
  isConnected?: boolean
  /** The repair that this screen offers for a failure. */
  repair?: (failure: ToldMailFailure) => ReactNode
}

/** A test message from beginning to end (M10): where it goes, its steps as they happen, how it ended, what to do now. */
export function MailTestPanel(props: Props) {
  const { test, onStart, ownAddress, host, isStale = false, isConnected, repair } = props
  const { t } = useTranslation('mailTest')
  const titleId = useId()
  const [to, setTo] = useState(ownAddress ?? '')
  const verdict = useVerdict(test, { host, ownAddress })
  const { report, steps, isRunning } = test
  const isOver = report !== null
  const failure = report?.failure ?? null
  return (
    <section aria-labelledby={titleId}>
      <form
        className={classes.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isRunning) onStart(to.trim() === '' ? undefined : to.trim())
        }}
      >
        <header className={classes.head}>
          <h2 className={classes.title} id={titleId}>
            {t('title')}
          </h2>
          <span className={classes.when}>
            {isOver && (isStale ? t('stale') : <TestedAgo key={report.at} at={report.at} />)}
          </span>
          <StartButton isAgain={isOver || test.error !== null} isPending={isRunning} />
        </header>
        <TextField
          label={t('to')}
          type="email"
          autoComplete="email"
          value={to}
          onChange={setTo}
          error={test.errors.to}
          maxLength={254}
        />
        <VerdictBox verdict={verdict} />
        {failure !== null && <NextStep failure={failure} repair={repair?.(failure)} />}
        <StepList steps={steps} isOver={isOver} isConnected={isConnected} to={report?.to} />
        {isOver && <TechnicalDetails report={report} />}
        <Announcement test={test} words={`${verdict.title}. ${verdict.text}`} isConnected={isConnected} />
      </form>
    </section>
  )
}

function StartButton({ isAgain, isPending }: { isAgain: boolean; isPending: boolean }) {
  const { t } = useTranslation('mailTest')
  const Icon = isAgain ? IconRefresh : IconSend
  return (
    <Button type="submit" size="sm" isPending={isPending} icon={<Icon size={16} stroke={1.7} aria-hidden />}>
      {t(isAgain ? 'again' : 'start')}
    </Button>
  )
}

function NextStep({ failure, repair }: { failure: ToldMailFailure; repair: ReactNode }) {
  const { t } = useTranslation('mailTest')
  return (
    <div className={classes.next}>
      <p>
        <strong>{t('next')}</strong> {failure.next}
      </p>
      {repair}
    </div>
  )
}

/** Tells those who do not see it how the test goes on: each step as it ends, and then the verdict. */
function Announcement({ test, words, isConnected }: { test: MailTest; words: string; isConnected?: boolean }) {
  const { titleOf } = useStepWords({ isConnected, isOver: false })
  const last = test.steps.findLast(({ state }) => state === 'done' || state === 'failed')
  const isTold = test.report !== null || test.error !== null
  return (
    <p className="visually-hidden" role="status">
      {isTold ? words : test.isRunning && last !== undefined ? titleOf(last) : ''}
    </p>
  )
}
