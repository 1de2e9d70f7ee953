export { type EffectiveSecondFactor, effectiveSecondFactor, type SecondFactorRules } from './second-factor.ts'
