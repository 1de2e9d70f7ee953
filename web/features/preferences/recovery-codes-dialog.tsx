import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { RecoveryCodes } from '../../app/factors/recovery-codes.tsx'
import { worthTelling } from '../../app/proof/with-proof.ts'
import { useSession } from '../../app/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './security.module.css'
import { useNewRecoveryCodes } from './use-my-factors.ts'

type Props = {
  /** Codes just made; null while the person is only asked whether to make new ones. */
  codes: readonly string[] | null
  onCodes: (codes: readonly string[]) => void
  onClose: () => void
}

/** Asks before the old recovery codes end, and shows new ones once. */
export default function RecoveryCodesDialog({ codes, onCodes, onClose }: Props) {
  const { t } = useTranslation('preferences')
  const { signInName } = useSession()
  const renewal = useNewRecoveryCodes()
  const refusal = worthTelling(renewal.error)
  if (codes !== null) {
    return (
      // A press outside must not throw away what is shown only once.
      <Dialog title={t('factors.codes.title')} isOpen onClose={onClose} role="alertdialog">
        <RecoveryCodes codes={codes} signInName={signInName} onDone={onClose} />
      </Dialog>
    )
  }
  return (
    <ConfirmDialog
      title={t('factors.codes.renewTitle')}
      message={
        <div className={classes.stack}>
          <p>{t('factors.codes.renewMessage')}</p>
          {refusal !== null && <Notice tone="red">{errorMessage(refusal)}</Notice>}
        </div>
      }
      confirmLabel={t('factors.codes.renewConfirm')}
      tone="plain"
      isPending={renewal.isPending}
      onConfirm={() => renewal.mutate(undefined, { onSuccess: ({ codes: made }) => onCodes(made) })}
      onCancel={onClose}
    />
  )
}
