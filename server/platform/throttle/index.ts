export { createLimiter, type Limiter, refuseSpent } from './limiter.ts'
export { networkOf } from './network-of.ts'
