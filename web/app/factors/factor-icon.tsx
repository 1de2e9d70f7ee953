import { IconDeviceMobile, IconFingerprint, IconLockCheck, IconMail, IconMessage } from '@tabler/icons-react'
import type { FactorMethod } from '../../../contract/factor-shapes.ts'

const icons = {
  totp: IconDeviceMobile,
  email: IconMail,
  sms: IconMessage,
  passkey: IconFingerprint,
  recoveryCode: IconLockCheck,
}

/** The picture of a second factor, the same everywhere. */
export function FactorIcon({ method, size = 20 }: { method: FactorMethod; size?: number }) {
  const Icon = icons[method]
  return <Icon size={size} stroke={1.7} aria-hidden />
}
