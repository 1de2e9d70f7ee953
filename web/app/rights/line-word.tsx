import { IconCheck, IconHourglass, IconLock, IconMinus, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import type { LineState } from './line-state.ts'
import styles from './rights-line.module.css'

const size = { size: 14, stroke: 1.9, 'aria-hidden': true } as const

/** The word at the end of a line, which agrees with its box: given, to give, to take, to ask for, or only to see. */
export function LineWord({ state }: { state: LineState }) {
  const { t } = useTranslation(['rights', 'asking'])
  const { kind, groups, single, isTicked, change, pending } = state
  const isHeld = groups.length > 0 || (single !== null && isTicked)
  if (kind === 'view') return <Word icon={<IconLock {...size} />}>{t('words.view')}</Word>
  if (pending !== null) {
    return (
      <Word icon={<IconHourglass {...size} />} isAsked>
        {t('asking:line.askedWord')}
      </Word>
    )
  }
  if (kind === 'request' && (change !== null || !isHeld)) {
    return (
      <Word icon={<IconSend {...size} />} isAsked>
        {t(change === 'removed' ? 'asking:line.requestRemoval' : 'asking:line.request')}
      </Word>
    )
  }
  if (change !== null) {
    return (
      <Word icon={change === 'removed' ? <IconMinus {...size} /> : <IconCheck {...size} />}>
        {t(`words.${change}`)}
      </Word>
    )
  }
  if (isHeld) return <Word icon={<IconCheck {...size} />}>{t('words.given')}</Word>
  return kind === 'other' ? null : <Word icon={<IconCheck {...size} />}>{t('words.give')}</Word>
}

function Word({ icon, isAsked = false, children }: { icon: ReactNode; isAsked?: boolean; children: ReactNode }) {
  return (
    <span className={classNames(styles.word, isAsked && styles.request)}>
      {icon}
      {children}
    </span>
  )
}
