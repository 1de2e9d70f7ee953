import { IconCheck, IconClock, IconLock, IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
  const shown = isShort ? lines.filter(({ change }, index) => index < shownAtFirst || change !== null) : lines
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
  const { permission, held, change } = line
  const paths = held.sources.length
  const only = paths === 1 ? held.sources[0] : undefined
  const words = only === undefined ? t('effective.paths', { count: paths }) : pathWords(only)
  return (
    <li className={styles.line} data-state={change ?? 'held'}>
      <StateIcon line={line} />
      <span className={styles.words}>
        <span className={styles.right}>{permission.name}</span>
        {paths > 0 && <span className={styles.paths}>{words}</span>}
      </span>
      {change !== null && (
        <Tag tone={change === 'added' ? 'pine' : 'red'}>
          {t(change === 'added' ? 'effective.added' : 'effective.removed')}
        </Tag>
      )}
      {change === null && !held.isCurrent && <Tag>{t('effective.later')}</Tag>}
      {change !== 'removed' && <WhyButton right={held} permission={permission} context={context} />}
    </li>
  )
}

function StateIcon({ line: { permission, held, change } }: { line: RightLine }) {
  if (change === 'added') return <IconPlus {...size} />
  if (change === 'removed') return <IconMinus {...size} />
  if (permission.mode === 'view') return <IconLock {...size} />
  return held.isCurrent ? <IconCheck {...size} /> : <IconClock {...size} />
}
