export { createLimiter, refuseSpent } from './limiter.ts'
export { networkOf } from './network-of.ts'
