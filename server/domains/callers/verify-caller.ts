import { randomInt } from 'node:crypto'
import type { Call } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, Problem } from '../../platform/http/index.ts'
import type { Signer } from '../../platform/secrets/index.ts'
import { hintOf } from '../factors/index.ts'
import { type CallRow, openCode, tryCode } from './call-queries.ts'
import { code } from './caller.ts'
import type { CallerLimits, CallerNeeds } from './caller-needs.ts'
import { callerOf, keyOf, ownCall } from './open-call.ts'
import { channelsOf, presentCall } from './present-call.ts'
import { refuseClosedCounter, writeForCustomer } from './write-for-customer.ts'

/** The queue that makes and sends codes: the code itself never stands in a job. */
export const sendCodeQueue = 'callers.send-code'

/** A new code: six digits, each of them random. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** What a code is stored as: bound to its call, worthless without the key; as the current key makes it, then as earlier ones did. */
export const codeHashes = (signer: Signer, callId: string, typed: string): string[] =>
  signer.signatures('callerCode', [callId, typed].join('\n'))

/** Throws 409 when the call has had its codes, 429 when the last one was sent just now. */
function refuseMoreCodes(call: CallRow): void {
  if (call.verified_at) throw new Problem(409, 'callerVerified')
  if (call.codes_sent >= code.mostSent) throw new Problem(409, 'callerCodesSpent')
  const sinceMs = Date.now() - (call.code_sent_at?.getTime() ?? 0)
  const leftSeconds = Math.ceil(code.againInSeconds - sinceMs / 1000)
  if (leftSeconds > 0) throw new Problem(429, 'tooManyAttempts', { headers: { 'retry-after': String(leftSeconds) } })
}

/**
 * C10: has a code sent to the address or number on the caller's card, and to no other. Throws 422 when there is none or
 * nothing to send with, 409 when the call has had three or is verified, 429 within a minute of the last.
 */
export async function sendCallerCode(
  needs: CallerNeeds,
  limits: CallerLimits,
  actor: Actor,
  { id, channel }: { id: string; channel: 'mail' | 'sms' },
): Promise<Call> {
  const call = await ownCall(needs, actor, id)
  const card = await callerOf(needs, call)
  refuseClosedCounter(card)
  const destination = channel === 'mail' ? card.email : card.mobile
  if (destination === null || !channelsOf(card, needs.outbox).includes(channel)) {
    throw broken([{ field: '/channel', code: 'callerNotReached' }])
  }
  refuseMoreCodes(call)
  await limits.takeSending(call.user_id)
  const { organizationId } = actor
  await inOrganization(needs.database.db, organizationId, async (tx) => {
    const hint = hintOf(channel === 'mail' ? 'email' : 'sms', destination)
    const number = await openCode(tx, keyOf(actor, id), { channel, hint })
    if (number === undefined) throw new Problem(429, 'tooManyAttempts', { headers: { 'retry-after': '60' } })
    await needs.sendJob(tx, sendCodeQueue, { organizationId, callId: id, number })
  })
  return presentCall(needs, actor, await ownCall(needs, actor, id))
}

/**
 * Takes the code that the caller reads out. Right: the call is verified, which the customer's administrator can read.
 * Throws 422 alike for a wrong, used, expired and worn-out one; 429 after too many about this person in a day.
 */
export async function checkCallerCode(
  needs: CallerNeeds,
  limits: CallerLimits,
  actor: Actor,
  { id, typed }: { id: string; typed: string },
): Promise<Call> {
  const call = await ownCall(needs, actor, id)
  const card = await callerOf(needs, call)
  await limits.takeGuess(call.user_id)
  const hashes = codeHashes(needs.signer, id, typed)
  const { db } = needs.database
  const isRight = await inOrganization(db, actor.organizationId, (tx) => tryCode(tx, keyOf(actor, id), hashes))
  if (!isRight) throw broken([{ field: '/code', code: 'callerCodeWrong' }])
  await inOrganization(db, card.organization_id, (tx) =>
    writeForCustomer(tx, actor, card, { kind: 'desk.verify', reason: call.reason }),
  )
  return presentCall(needs, actor, await ownCall(needs, actor, id))
}
