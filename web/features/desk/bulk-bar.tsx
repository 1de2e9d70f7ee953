import { IconCheck, IconHandStop, IconUserShare, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../app/format.ts'
import { useLanguage } from '../../app/use-language.ts'
import { BatchResultsDialog } from './batch-results-dialog.tsx'
import styles from './bulk-bar.module.css'
import { BulkDialogs, type BulkWish } from './bulk-dialogs.tsx'
import { type BatchAction, useBatch } from './use-batch.ts'
import type { Selection } from './use-selection.ts'

/** F9: what can be done with the ticked tickets together; how it went is told for each. */
export function BulkBar({ selection }: { selection: Selection }) {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const [wish, setWish] = useState<BulkWish>()
  const [chosen] = [selection.chosen]
  const batch = useBatch()
  const run = (action: BatchAction) =>
    batch.mutate({ tickets: chosen, action }, { onSuccess: () => setWish(undefined) })
  const button = (id: BulkWish | 'take', icon: ReactNode) => (
    <button type="button" className={styles.action} onClick={() => (id === 'take' ? run({ do: 'take' }) : setWish(id))}>
      {icon}
      {t(`bulk.${id}`)}
    </button>
  )
  const results = batch.data
  return (
    <section className={styles.bar} aria-label={t('bulk.label')}>
      <p className={styles.count} role="status">
        <span className={styles.number}>{formatNumber(chosen.length, language)}</span>
        <span className={styles.words}>{t('bulk.chosen', { count: chosen.length })}</span>
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
      {wish !== undefined && (
        <BulkDialogs
          wish={wish}
          count={chosen.length}
          isPending={batch.isPending}
          error={batch.error}
          onRun={run}
          onClose={() => setWish(undefined)}
        />
      )}
      {results !== undefined && (
        <BatchResultsDialog
          results={results}
          onClose={() => {
            batch.reset()
            selection.clear()
          }}
        />
      )}
    </section>
  )
}
