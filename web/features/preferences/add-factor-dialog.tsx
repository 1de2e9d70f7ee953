import { useTranslation } from 'react-i18next'
import type { FactorAdded, MyFactors } from '../../../contract/factor-shapes.ts'
import { type FactorCall, FactorCallContext } from '../../app/factors/factor-call.ts'
import { PasskeySetup } from '../../app/factors/passkey-setup.tsx'
import { ReceivedCodeSetup } from '../../app/factors/received-code-setup.tsx'
import { TotpSetup } from '../../app/factors/totp-setup.tsx'
import { ProofDeclined, withProof } from '../../app/proof/with-proof.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'
import type { FactorKind } from './use-my-factors.ts'

type Props = {
  factor: FactorKind
  canReceive: MyFactors['canReceive']
  onAdded: (added: FactorAdded) => void
  onClose: () => void
}

/** Sets one second factor up. */
export default function AddFactorDialog({ factor, canReceive, onAdded, onClose }: Props) {
  const { t } = useTranslation('preferences')
  const finish = (added: FactorAdded) => {
    showToast({ message: t('factors.add.done', { factor: t(`factors.add.${factor}`) }) })
    onAdded(added)
  }
  // The proof given when the window opened lasts ten minutes; who declines another one gives the factor up.
  const around: FactorCall = async (call) => {
    try {
      return await withProof(call)
    } catch (error) {
      if (error instanceof ProofDeclined) onClose()
      throw error
    }
  }
  return (
    <Dialog title={t(`factors.add.${factor}`)} isOpen onClose={onClose}>
      <FactorCallContext value={around}>
        {factor === 'totp' && <TotpSetup onAdded={finish} />}
        {factor === 'passkey' && <PasskeySetup onAdded={finish} />}
        {(factor === 'email' || factor === 'sms') && (
          <ReceivedCodeSetup method={factor} hint={canReceive[factor] ?? ''} onAdded={finish} />
        )}
      </FactorCallContext>
    </Dialog>
  )
}
