import type { EndAccess } from '../sessions/index.ts'
import { acceptInvitation, resetPassword } from './choose-password.ts'
import { cancelMyEmail, proveEmail, requestMyEmail } from './email-kinds.ts'

/** What people do with the links mailed to them, and to have one mailed. */
export const recoveryKinds = (endAccess: EndAccess, canMail: boolean) => [
  acceptInvitation,
  resetPassword(endAccess),
  requestMyEmail(canMail),
  cancelMyEmail,
  proveEmail,
]

export { findAccountsJob } from './find-accounts.ts'
export { registerRecoveryRoutes } from './recovery-routes.ts'
export { recoveryTexts } from './recovery-texts.ts'
