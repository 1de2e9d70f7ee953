export {
  asksSecondFactor,
  type FactorState,
  type Gateways,
  hasEnrolled,
  hintOf,
  needsSetup,
  offeredMethods,
} from './factor.ts'
export { factorJobs } from './factor-jobs.ts'
export { factorKinds } from './factor-kinds.ts'
export { type FactorNeeds, factorNeeds } from './factor-needs.ts'
export { findFactorState, readFactorState } from './factor-queries.ts'
export { registerFactorRoutes } from './factor-routes.ts'
export { factorTexts } from './factor-texts.ts'
export { sendCode } from './one-time-code.ts'
export { requireProof } from './proof.ts'
export { factorSecrets } from './sealed-columns.ts'
export { assertionOptions, passkeySignIn, signInOptions } from './use-passkey.ts'
export { verifySecondFactor } from './verify-second-factor.ts'
