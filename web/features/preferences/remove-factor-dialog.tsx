import { useTranslation } from 'react-i18next'
import type { Factor, MyFactors } from '../../../contract/factor-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { worthTelling } from '../../app/proof/with-proof.ts'
import { useFactorName } from '../../app/security/factor-list.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showToast } from '../../ui/toast-store.ts'
import classes from './security.module.css'
import { useRemoveFactor } from './use-my-factors.ts'

type Props = { factor: Factor; isLast: boolean; keep: (factors: MyFactors) => void; onClose: () => void }

/** Asks before one of one's own second factors is taken away. */
export default function RemoveFactorDialog({ factor, isLast, keep, onClose }: Props) {
  const { t } = useTranslation('preferences')
  const name = useFactorName()(factor)
  const removal = useRemoveFactor(keep)
  const refusal = worthTelling(removal.error)
  const remove = () =>
    removal.mutate(factor, {
      onSuccess: () => {
        showToast({ message: t('factors.remove.done', { factor: name }) })
        onClose()
      },
    })
  return (
    <ConfirmDialog
      title={t('factors.remove.title', { factor: name })}
      message={
        <div className={classes.stack}>
          <p>{t(isLast ? 'factors.remove.last' : 'factors.remove.message')}</p>
          {refusal !== null && <Notice tone="red">{errorMessage(refusal)}</Notice>}
        </div>
      }
      confirmLabel={t('factors.remove.confirm')}
      isPending={removal.isPending}
      onConfirm={remove}
      onCancel={onClose}
    />
  )
}
