import { randomInt } from 'node:crypto'
import type { CodeSent } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { broken } from '../../platform/http/index.ts'
import type { Signer } from '../../platform/secrets/index.ts'
import { openCode, useCode } from './code-queries.ts'
import { destinationOf, type FactorState, hintOf } from './factor.ts'
import type { Bound, FactorNeeds } from './factor-needs.ts'
import { findFactorState } from './factor-queries.ts'
import { againInSeconds } from './guess-limits.ts'
import { digitsOf } from './typed-code.ts'

type Method = 'email' | 'sms'

/** The queue that makes and sends codes: the code itself never stands in a job. */
export const sendCodeQueue = 'factors.send-code'

/** A new code: six digits, each of them random. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/**
 * The only form in which a code is stored: bound to the person, session and purpose, worthless without the key. `all`: as
 * it may be stored, since a code may be on its way while the key is replaced.
 */
export function codeHashes(signer: Signer, bound: Omit<Bound, 'organizationId'>, method: Method, code: string) {
  const all = signer.signatures('oneTimeCode', [bound.userId, bound.sessionId, bound.purpose, method, code].join('\n'))
  return { current: all[0] ?? '', all }
}

function enrolmentDestination(state: FactorState, method: Method): string | null {
  const destination = method === 'email' ? state.email : state.mobile
  if (destination === null) return null
  if (state.factors.some((factor) => factor.kind === method)) throw broken([{ field: '', code: 'factorExists' }])
  const isTaken = method === 'email' ? state.isEmailTaken : state.isMobileTaken
  // C2: told before a code is sent in vain.
  if (isTaken) throw broken([{ field: '', code: 'factorTaken' }])
  return destination
}

/**
 * Has a code sent, for this session and purpose only. Returns where to, masked. Throws 422 when this person cannot
 * receive one that way, 429 when this session had one within 30 seconds, or the person five within the hour.
 */
export async function sendCode(needs: FactorNeeds, bound: Bound, method: Method): Promise<CodeSent> {
  const { database, gateways, limits, sendJob } = needs
  const { organizationId, userId } = bound
  const state = await inOrganization(database.db, organizationId, (tx) => findFactorState(tx, userId))
  const isReached = method === 'email' ? gateways.canMail : gateways.canSms
  const wanted = bound.purpose === 'enrolment' ? enrolmentDestination(state, method) : destinationOf(state, method)
  const destination = isReached ? wanted : null
  if (destination === null) throw broken([{ field: '/method', code: 'methodNotOffered' }])
  await limits.takeSending(bound)
  await inOrganization(database.db, organizationId, async (tx) => {
    const codeId = await openCode(tx, bound, method, destination)
    await sendJob(tx, sendCodeQueue, { organizationId, codeId })
  })
  return { hint: hintOf(method, destination), againInSeconds }
}

/** Uses a code up. Returns where it had been sent, or null when it is wrong; a wrong try is counted. */
export async function takeCode(
  tx: Db,
  needs: FactorNeeds,
  bound: Bound,
  method: Method,
  typed: string,
): Promise<string | null> {
  const code = digitsOf(typed)
  return code === null ? null : useCode(tx, bound, method, codeHashes(needs.signer, bound, method, code).all)
}
