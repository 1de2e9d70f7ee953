import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './call.module.css'

type Props = { number: number; state: 'done' | 'now' | 'later'; title: string; children?: ReactNode }

/** One step of the call-back: done, to be done now, or not yet. */
export function Step({ number, state, title, children }: Props) {
  const { t } = useTranslation('callers')
  return (
    <li className={styles.step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={styles.number} aria-hidden>
        {state === 'done' ? <IconCheck size={15} stroke={2} /> : number}
      </span>
      <div className={styles.stepBody}>
        <p className={styles.stepTitle}>
          {title}
          {state === 'done' && <span className="visually-hidden"> ({t('verify.isDone')})</span>}
        </p>
        {children}
      </div>
    </li>
  )
}
