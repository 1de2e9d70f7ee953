import type { Seal } from '../../platform/secrets/index.ts'
import type { EndAccess } from '../sessions/index.ts'
import { addFactor } from './add-factor.ts'
import type { Gateways } from './factor.ts'
import { removeFactor } from './remove-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { resetFactors } from './reset-factors.ts'

/** Every kind of change of second factors. */
export const factorKinds = (endAccess: EndAccess, seal: Seal, gateways: Gateways) => [
  addFactor(endAccess, seal),
  removeFactor(endAccess, gateways),
  renewRecoveryCodes(seal),
  resetFactors(endAccess),
]
