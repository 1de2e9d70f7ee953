import type { Database } from '../../platform/database/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { Seal, Signer } from '../../platform/secrets/index.ts'
import type { Gateways } from './factor.ts'
import { createGuessLimits, type GuessLimits } from './guess-limits.ts'

/** What everything about second factors works with. */
export interface FactorNeeds {
  database: Database
  signer: Signer
  seal: Seal
  /** The address people type: passkeys are bound to it. */
  baseUrl: string
  gateways: Gateways
  sendJob: SendJob
  limits: GuessLimits
}

/** Completes what the wiring supplies. */
export function factorNeeds(
  given: Pick<FactorNeeds, 'database' | 'signer' | 'seal' | 'baseUrl' | 'gateways' | 'sendJob'>,
): FactorNeeds {
  return { ...given, limits: createGuessLimits(given.database) }
}

/** Whom a code or challenge is for, and in which session and to what end: anywhere else it is worth nothing. */
export interface Bound {
  organizationId: string
  userId: string
  sessionId: string
  purpose: 'signIn' | 'proof' | 'enrolment'
}
