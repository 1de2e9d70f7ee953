import type { SessionStage } from '../../../contract/index.ts'

/** A session ends after this long without use. */
export const idleLimitMs = 8 * 60 * 60_000
/** How often the last use is written down at most. */
export const seenEveryMs = 60_000
/** For how long a proof of identity counts as recent. */
export const proofLastsMs = 10 * 60_000

/** A session ends after this long whatever happens; one whose sign-in is not finished much sooner. */
export const lifetimeMs: Record<SessionStage, number> = {
  signedIn: 7 * 24 * 60 * 60_000,
  secondFactor: 10 * 60_000,
  passwordChange: 30 * 60_000,
  factorSetup: 30 * 60_000,
}
