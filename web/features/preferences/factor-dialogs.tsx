import { lazy, Suspense } from 'react'
import type { MyFactors } from '../../../contract/factor-shapes.ts'
import type { FactorDialogsState } from './use-factor-dialogs.ts'

const AddFactorDialog = lazy(() => import('./add-factor-dialog.tsx'))
const RemoveFactorDialog = lazy(() => import('./remove-factor-dialog.tsx'))
const RecoveryCodesDialog = lazy(() => import('./recovery-codes-dialog.tsx'))

type Props = { dialogs: FactorDialogsState; factors: MyFactors | undefined; keep: (factors: MyFactors) => void }

/** The windows over the card of second factors; each is loaded when it is first opened. */
export function FactorDialogs({ dialogs, factors, keep }: Props) {
  const { open, close, showCodes } = dialogs
  if (open === null || factors === undefined) return null
  return (
    <Suspense>
      {open.kind === 'add' && (
        <AddFactorDialog
          factor={open.factor}
          canReceive={factors.canReceive}
          onAdded={(added) => {
            keep(added.factors)
            if (added.recoveryCodes === null) close()
            else showCodes(added.recoveryCodes)
          }}
          onClose={close}
        />
      )}
      {open.kind === 'remove' && (
        <RemoveFactorDialog factor={open.factor} isLast={factors.items.length === 1} keep={keep} onClose={close} />
      )}
      {(open.kind === 'renewCodes' || open.kind === 'codes') && (
        <RecoveryCodesDialog codes={open.kind === 'codes' ? open.codes : null} onCodes={showCodes} onClose={close} />
      )}
    </Suspense>
  )
}
