export { createLimiter } from './limiter.ts'
export { networkOf } from './network-of.ts'
