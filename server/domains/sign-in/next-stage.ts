import type { SessionStage } from '../../../contract/index.ts'
import { asksSecondFactor, type FactorState, type Gateways, needsSetup } from '../factors/index.ts'

/**
 * What is next for somebody who signs in. The second factor comes before everything that a password alone must not
 * reach, a new password among it; a factor that is required but missing is chosen last.
 */
export function nextStage(state: FactorState, gateways: Gateways, hasSecondFactor: boolean): SessionStage {
  const isSetupNeeded = needsSetup(state, gateways)
  if (!hasSecondFactor && !isSetupNeeded && asksSecondFactor(state)) return 'secondFactor'
  if (state.mustChangePassword) return 'passwordChange'
  return isSetupNeeded ? 'factorSetup' : 'signedIn'
}
