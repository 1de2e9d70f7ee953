import { IconCheck, IconClock, IconHourglass, IconLock, IconMinus, IconPlus, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PendingTicket } from '../../../../contract/user-shapes.ts'
import { RequestLink } from '../../../app/requests/request-link.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { RightLine } from './effective-lines.ts'
import styles from './effective-rights.module.css'
import { usePathWords } from './use-path-words.ts'
import { WhyButton } from './why-button.tsx'
import type { WhyContext } from './why-context.ts'

const shownAtFirst = 6
const size = { size: 15, stroke: 1.9, 'aria-hidden': true } as const

/** The rights in one application, the changed ones always; a long list begins with its first lines. */
export function RightsLines({ lines, context }: { lines: readonly RightLine[]; context: WhyContext }) {
  const { t } = useTranslation('userRights')
  const [isLong, setLong] = useState(false)
  const isShort = !isLong && lines.length > shownAtFirst + 1
  const shown = isShort
    ? lines.filter(({ change, pending }, index) => index < shownAtFirst || change !== null || pending !== null)
    : lines
  return (
    <ul>
      {shown.map((line) => (
        <Line key={line.permission.key} line={line} context={context} />
      ))}
      {shown.length < lines.length && (
        <li className={styles.line}>
          <button type="button" className={styles.more} onClick={() => setLong(true)}>
            {t('effective.more', { count: lines.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}

function Line({ line, context }: { line: RightLine; context: WhyContext }) {
  const { t } = useTranslation('userRights')
  const pathWords = usePathWords()
  const { permission, held, change, pending, isAsked } = line
  const paths = held.sources.length
  const only = paths === 1 ? held.sources[0] : undefined
  const words = only === undefined ? t('effective.paths', { count: paths }) : pathWords(only)
  const isWaiting = isAsked || pending !== null
  return (
    <li className={styles.line} data-state={isWaiting ? 'asked' : (change ?? 'held')} data-change={change ?? undefined}>
      <StateIcon line={line} />
      <span className={styles.words}>
        <span className={styles.right}>{permission.name}</span>
        {pending !== null && <RequestWords ticket={pending} />}
        {paths > 0 && <span className={styles.paths}>{words}</span>}
      </span>
      {isWaiting ? <AskedTag line={line} /> : <ChangeTag line={line} />}
      {change !== 'removed' && paths > 0 && <WhyButton right={held} permission={permission} context={context} />}
    </li>
  )
}

function ChangeTag({ line: { change, held } }: { line: RightLine }) {
  const { t } = useTranslation('userRights')
  if (change === null) return held.isCurrent ? null : <Tag>{t('effective.later')}</Tag>
  return (
    <Tag tone={change === 'added' ? 'pine' : 'red'}>
      {t(change === 'added' ? 'effective.added' : 'effective.removed')}
    </Tag>
  )
}

function AskedTag({ line: { pending, change } }: { line: RightLine }) {
  const { t } = useTranslation('userRights')
  if (pending !== null) return <Tag tone="amber">{t('effective.asked')}</Tag>
  return <Tag tone="amber">{t(change === 'removed' ? 'effective.toAskRemoval' : 'effective.toAsk')}</Tag>
}

function RequestWords({ ticket }: { ticket: PendingTicket }) {
  const { t } = useTranslation('asking')
  return (
    <RequestLink id={ticket.id} className={styles.request}>
      {t('line.number', { number: ticket.number })}
    </RequestLink>
  )
}

function StateIcon({ line: { permission, held, change, pending, isAsked } }: { line: RightLine }) {
  if (pending !== null) return <IconHourglass {...size} />
  if (isAsked) return <IconSend {...size} />
  if (change === 'added') return <IconPlus {...size} />
  if (change === 'removed') return <IconMinus {...size} />
  if (permission.mode === 'view') return <IconLock {...size} />
  return held.isCurrent ? <IconCheck {...size} /> : <IconClock {...size} />
}
