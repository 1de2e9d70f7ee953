import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './bulk-bar.module.css'
import { nameOf } from './queue-card.tsx'
import type { BatchResult } from './use-batch.ts'

/** How it went for each of several tickets; what was refused stands first, with why. */
export function BatchResultsDialog({ results, onClose }: { results: readonly BatchResult[]; onClose: () => void }) {
  const { t } = useTranslation('desk')
  const refused = results.filter(({ refusal }) => refusal !== null)
  const done = results.filter(({ refusal }) => refusal === null)
  return (
    <Dialog
      title={t('bulk.resultsTitle', { done: done.length, count: results.length })}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('bulk.close')}
        </Button>
      }
    >
      <ul className={styles.results}>
        {[...refused, ...done].map(({ ticket, refusal }) => (
          <li key={ticket.id} className={styles.result} data-refused={refusal !== null || undefined}>
            {refusal === null ? (
              <IconCheck size={16} stroke={2} aria-hidden />
            ) : (
              <IconX size={16} stroke={2} aria-hidden />
            )}
            <span className={styles.who}>
              {ticket.number} · {nameOf(ticket)}
              {refusal !== null && <span className={styles.why}>{refusal}</span>}
            </span>
            {t(refusal === null ? 'bulk.done' : 'bulk.notDone')}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
