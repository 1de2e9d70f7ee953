import { IconCheck, IconLock, IconMinus, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LineState } from './line-state.ts'
import styles from './rights-line.module.css'

const size = { size: 14, stroke: 1.9, 'aria-hidden': true } as const

/** The word at the end of a line, which agrees with its box: given, to give, to take, to ask for, or only to see. */
export function LineWord({ state: { kind, groups, single, isTicked, change } }: { state: LineState }) {
  const { t } = useTranslation('rights')
  const isHeld = groups.length > 0 || (single !== null && isTicked)
  if (kind === 'view') {
    return (
      <span className={styles.word}>
        <IconLock {...size} />
        {t('words.view')}
      </span>
    )
  }
  if (change !== null) {
    return (
      <span className={styles.word}>
        {change === 'removed' ? <IconMinus {...size} /> : <IconCheck {...size} />}
        {t(`words.${change}`)}
      </span>
    )
  }
  if (isHeld) {
    return (
      <span className={styles.word}>
        <IconCheck {...size} />
        {t('words.given')}
      </span>
    )
  }
  if (kind === 'request') {
    return (
      <span className={`${styles.word} ${styles.request}`}>
        <IconSend {...size} />
        {t('words.request')}
      </span>
    )
  }
  if (kind === 'other') return null
  return (
    <span className={styles.word}>
      <IconCheck {...size} />
      {t('words.give')}
    </span>
  )
}
