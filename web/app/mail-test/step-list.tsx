import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailStep } from '../../../contract/mail-shapes.ts'
import { Spinner } from '../../ui/spinner.tsx'
import classes from './step-list.module.css'
import { type HowTested, useStepWords } from './use-step-words.ts'

const icon = { size: 20, stroke: 1.7, 'aria-hidden': true } as const

/** The steps of a test as they stand; each keeps its place from the beginning, so nothing moves while they go on. */
export function StepList({ steps, ...how }: { steps: readonly MailStep[] } & HowTested) {
  const { t } = useTranslation('mailTest')
  const { titleOf, detailOf } = useStepWords(how)
  return (
    <ol className={classes.list} aria-label={t('steps')}>
      {steps.map((step) => (
        <li key={step.step} className={classes.step} data-state={step.state}>
          <span className={classes.icon}>
            <StepIcon state={step.state} />
          </span>
          <span className={classes.title}>{titleOf(step)}</span>
          <span className={classes.detail}>{detailOf(step)}</span>
        </li>
      ))}
    </ol>
  )
}

function StepIcon({ state }: Pick<MailStep, 'state'>) {
  if (state === 'running') return <Spinner size={18} />
  if (state === 'done') return <IconCircleCheck {...icon} />
  if (state === 'failed') return <IconCircleX {...icon} />
  return state === 'skipped' ? <IconCircleMinus {...icon} /> : <IconCircleDashed {...icon} />
}
