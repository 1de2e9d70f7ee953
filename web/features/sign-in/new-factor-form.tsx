import type { FactorAdded, MyFactors } from '../../../contract/factor-shapes.ts'
import { PasskeySetup } from '../../app/factors/passkey-setup.tsx'
import { ReceivedCodeSetup } from '../../app/factors/received-code-setup.tsx'
import { TotpSetup } from '../../app/factors/totp-setup.tsx'
import type { NewFactor } from './factor-choices.tsx'

type Props = { kind: NewFactor; canReceive?: MyFactors['canReceive']; onAdded: (added: FactorAdded) => void }

/** The form that adds a second factor of the chosen kind. */
export function NewFactorForm({ kind, canReceive, onAdded }: Props) {
  if (kind === 'totp') return <TotpSetup size="lg" onAdded={onAdded} />
  if (kind === 'passkey') return <PasskeySetup size="lg" onAdded={onAdded} />
  return <ReceivedCodeSetup method={kind} hint={canReceive?.[kind] ?? ''} size="lg" onAdded={onAdded} />
}
