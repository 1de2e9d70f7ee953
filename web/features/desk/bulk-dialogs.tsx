import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import type { BatchAction } from './use-batch.ts'

export type BulkWish = 'handOver' | 'approve' | 'refuse'

type Props = {
  wish: BulkWish
  count: number
  isPending: boolean
  error: Error | null
  onRun: (action: BatchAction) => void
  onClose: () => void
}

/** What is asked before several tickets are handed over, approved or refused. */
export function BulkDialogs({ wish, count, isPending, error, onRun, onClose }: Props) {
  const { t } = useTranslation('desk')
  const { t: ofTicket } = useTranslation('deskTicket')
  const shared = { isPending, error, onClose }
  if (wish === 'handOver') {
    return <HandOverDialog {...shared} current={null} onSubmit={({ to }) => onRun({ do: 'handOver', to })} />
  }
  if (wish === 'refuse') {
    return (
      <RefuseDialog
        {...shared}
        title={ofTicket('refusal.titleSeveral', { count })}
        onSubmit={({ reason }) => onRun({ do: 'refuse', reason })}
      />
    )
  }
  return (
    <ConfirmDialog
      tone="plain"
      title={t('bulk.approveTitle', { count })}
      message={
        <>
          <p>{t('bulk.approveText')}</p>
          {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        </>
      }
      confirmLabel={t('bulk.approveConfirm')}
      isPending={isPending}
      onConfirm={() => onRun({ do: 'approve' })}
      onCancel={onClose}
    />
  )
}
