import { IconCheck, IconHandStop, IconUserShare, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import styles from './bulk-bar.module.css'
import type { BulkWish } from './bulk-dialogs.tsx'
import type { Bulk } from './use-bulk.ts'
import type { Selection } from './use-selection.ts'

/** F9: what can be done with the ticked tickets together; how it went is told for each. */
export function BulkBar({ selection, bulk }: { selection: Selection; bulk: Bulk }) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { length } = selection.chosen
  const button = (id: BulkWish | 'take', icon: ReactNode) => (
    <button
      type="button"
      className={styles.action}
      onClick={() => (id === 'take' ? bulk.run({ do: 'take' }) : bulk.ask(id))}
    >
      {icon}
      {t(`bulk.${id}`)}
    </button>
  )
  return (
    <section className={styles.bar} aria-label={t('bulk.label')}>
      <p className={styles.count} role="status">
        <span className={styles.number}>{formatNumber(length, language)}</span>
        <span className={styles.words}>{t('bulk.chosen', { count: length })}</span>
      </p>
      {button('take', <IconHandStop size={17} stroke={1.7} aria-hidden />)}
      {button('handOver', <IconUserShare size={17} stroke={1.7} aria-hidden />)}
      {button('approve', <IconCheck size={17} stroke={1.7} aria-hidden />)}
      {button('refuse', <IconX size={17} stroke={1.7} aria-hidden />)}
      <button
        type="button"
        className={styles.clear}
        aria-label={t('bulk.clear')}
        title={t('bulk.clear')}
        onClick={selection.clear}
      >
        <IconX size={17} stroke={1.7} aria-hidden />
      </button>
    </section>
  )
}
