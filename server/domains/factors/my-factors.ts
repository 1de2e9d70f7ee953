import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FactorAdded, FactorMethod, MyFactors } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, actorOf, wayIn } from '../../platform/http/index.ts'
import { type Road, submitChange } from '../changes/index.ts'
import type { FactorNeeds } from './factor-needs.ts'
import { findFactorState } from './factor-queries.ts'
import { listPasskeys } from './passkey-queries.ts'
import { canReceive, presentFactors } from './present-factors.ts'
import { sessionIn } from './proof.ts'

/**
 * Goes on with a sign-in that waited for a second factor to be set up: another session, another cookie. Supplied by the
 * wiring: sign-in ranks above factors.
 */
export type FinishSetup = (request: FastifyRequest, reply: FastifyReply, method: FactorMethod) => Promise<unknown>

/** What the routes of one's own second factors work with. */
export interface MyFactorNeeds {
  factors: FactorNeeds
  road: Road
  finishSetup: FinishSetup
}

/** One's own second factors. */
export async function myFactors({ factors: needs, road }: MyFactorNeeds, actor: Actor): Promise<MyFactors> {
  const { organizationId, userId, language } = actor
  return inOrganization(road.db, organizationId, async (tx) => {
    const state = await findFactorState(tx, userId)
    const passkeys = await listPasskeys(tx, userId)
    return {
      policy: state.policy,
      items: presentFactors(road.translate, language, state, passkeys),
      recoveryCodesLeft: state.recoveryCodesLeft,
      canReceive: canReceive(state, needs.gateways),
    }
  })
}

const codesIn = (revealed: Record<string, string> | undefined) => revealed?.recoveryCodes?.split(' ') ?? null

/** Submits a change of one's own second factors from a route. Returns the recovery codes that it revealed, if any. */
export async function submitOwn(
  { road }: MyFactorNeeds,
  request: FastifyRequest,
  kind: string,
  values: Record<string, unknown>,
): Promise<string[] | null> {
  const outcome = await submitChange(road, actorOf(request), { kind, values }, { via: wayIn(request) })
  return codesIn(outcome.revealed)
}

/** Adds what was shown to be held, and goes on with the sign-in if that was what it waited for. */
export async function addShown(
  needs: MyFactorNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: { method: FactorMethod },
): Promise<FactorAdded> {
  const actor = actorOf(request)
  const recoveryCodes = await submitOwn(needs, request, 'self.factor.add', { ...shown, keep: sessionIn(actor).id })
  const factors = await myFactors(needs, actor)
  if (actor.stage === 'factorSetup') await needs.finishSetup(request, reply, shown.method)
  return { factors, recoveryCodes }
}
