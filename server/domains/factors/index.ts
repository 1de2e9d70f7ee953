export {
  asksSecondFactor,
  type FactorState,
  type Gateways,
  methodReferences,
  needsSetup,
  offeredMethods,
} from './factor.ts'
export { findFactorState } from './factor-queries.ts'
