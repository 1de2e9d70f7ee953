import type { Factor, MyFactors } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { type FactorState, type Gateways, hintOf } from './factor.ts'
import type { ListedPasskey } from './passkey-queries.ts'

type Times = { createdAt: Date; lastUsedAt: Date | null }

const times = ({ createdAt, lastUsedAt }: Times) => ({
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
})

/** Second factors as a person or an administrator sees them: what kind, where to, never a secret. */
export function presentFactors(
  translate: Translate,
  language: Language,
  { factors }: FactorState,
  passkeys: ListedPasskey[],
): Factor[] {
  const named = factors.map(({ id, kind, destination, ...rest }) => ({
    id,
    kind,
    name: translate(language, `value.factor.${kind}`),
    hint: kind !== 'totp' && destination !== null ? hintOf(kind, destination) : null,
    ...times(rest),
  }))
  const keys = passkeys.map((passkey) => ({
    id: passkey.id,
    kind: 'passkey' as const,
    name: passkey.name,
    hint: null,
    ...times(passkey),
  }))
  return [...keys, ...named]
}

/** Where a code could be sent to, masked; null where there is nothing to send to, or nothing to send with. */
export function canReceive({ email, mobile }: FactorState, { canMail, canSms }: Gateways): MyFactors['canReceive'] {
  return {
    email: canMail && email !== null ? hintOf('email', email) : null,
    sms: canSms && mobile !== null ? hintOf('sms', mobile) : null,
  }
}
