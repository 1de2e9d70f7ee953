import type { z } from 'zod'
import type { FactorMethod, secondFactorShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { destinationOf, type FactorState, offeredMethods } from './factor.ts'
import type { Bound, FactorNeeds } from './factor-needs.ts'
import { findFactorState } from './factor-queries.ts'
import { takeCode } from './one-time-code.ts'
import { findTotp, takeStep, touchFactor } from './own-factor-queries.ts'
import { useWithin } from './passkey-challenge.ts'
import { possibleHashes } from './recovery-code.ts'
import { listRecoveryKeys, useRecoveryCode } from './recovery-code-queries.ts'
import { stepOfCode } from './totp.ts'
import { digitsOf } from './typed-code.ts'
import { usePasskey } from './use-passkey.ts'

/** A second factor as given. */
export type GivenFactor = Pick<z.output<typeof secondFactorShape>, 'method' | 'code' | 'assertion'>

const inOwn = <Result>(needs: FactorNeeds, bound: Bound, run: Parameters<typeof inOrganization<Result>>[2]) =>
  inOrganization(needs.database.db, bound.organizationId, run)

/** Tries a code of an authenticator app, confirmed or to be confirmed. Each step's code serves once. */
export function takeTotp(needs: FactorNeeds, bound: Bound, typed: string, isConfirmed = true): Promise<boolean> {
  const code = digitsOf(typed)
  if (code === null) return Promise.resolve(false)
  return inOwn(needs, bound, async (tx) => {
    const totp = await findTotp(tx, bound.userId, isConfirmed)
    const step = totp && stepOfCode(needs.seal.open(totp.secret, totp.id), code, totp.nowMs)
    return totp !== undefined && typeof step === 'number' && takeStep(tx, totp.id, step)
  })
}

type Tried = Pick<GivenFactor, 'code' | 'assertion'>

function tryCode(needs: FactorNeeds, bound: Bound, state: FactorState, method: 'email' | 'sms', typed: string) {
  return inOwn(needs, bound, async (tx) => {
    const sentTo = await takeCode(tx, needs, bound, method, typed)
    // What the code was sent to may have been removed since.
    if (sentTo === null || sentTo !== destinationOf(state, method)) return false
    await touchFactor(tx, bound.userId, method)
    return true
  })
}

function tryFactor(
  needs: FactorNeeds,
  bound: Bound,
  state: FactorState,
  method: FactorMethod,
  { code = '', assertion = {} }: Tried,
): Promise<boolean> {
  switch (method) {
    case 'totp':
      return takeTotp(needs, bound, code)
    case 'email':
    case 'sms':
      return tryCode(needs, bound, state, method, code)
    case 'passkey':
      return usePasskey(needs, bound, useWithin(bound), assertion)
    case 'recoveryCode': {
      return inOwn(needs, bound, async (tx) => {
        const keys = await listRecoveryKeys(tx, bound.userId)
        return useRecoveryCode(tx, bound.userId, possibleHashes(needs, bound.userId, keys, code))
      })
    }
  }
}

/**
 * Checks a second factor, once: what is right is used up. Throws 401 `factorWrong` naming the field, 429 after too many
 * wrong ones of this person over all sessions, or from one network.
 */
export async function verifySecondFactor(
  needs: FactorNeeds,
  bound: Bound & { address: string },
  given: GivenFactor,
): Promise<void> {
  const { userId, address } = bound
  const at = given.method === 'passkey' ? ('passkey' as const) : ('code' as const)
  const isRight = await needs.limits.guess({ userId, address, at }, async () => {
    const state = await inOwn(needs, bound, (tx) => findFactorState(tx, userId))
    const isOffered = offeredMethods(state, needs.gateways).some(({ method }) => method === given.method)
    return isOffered && (await tryFactor(needs, bound, state, given.method, given)) ? true : null
  })
  if (isRight) return
  const field = at === 'passkey' ? '/assertion' : '/code'
  const code = at === 'passkey' ? 'passkeyWrong' : 'codeWrong'
  throw new Problem(401, 'factorWrong', { problems: [{ field, code }] })
}
