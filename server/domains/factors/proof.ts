import type { z } from 'zod'
import type { ProofState, proofShape } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, forbidden, Problem } from '../../platform/http/index.ts'
import { verifyPassword } from '../../platform/secrets/index.ts'
import { findPasswordHash } from '../passwords/index.ts'
import { markProved, proofLastsMs } from '../sessions/index.ts'
import { type FactorState, type Gateways, hasEnrolled, offeredMethods } from './factor.ts'
import type { Bound, FactorNeeds } from './factor-needs.ts'
import { findFactorState } from './factor-queries.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

/** The session of a person in a browser. Throws 403 for a program: it has nobody who could prove anything. */
export function sessionIn(actor: Actor): NonNullable<Actor['session']> {
  if (!actor.session) throw forbidden()
  return actor.session
}

const isFresh = ({ provedAt }: NonNullable<Actor['session']>) => Date.now() - provedAt.getTime() < proofLastsMs

/** Throws 403 `proofNeeded` unless the person proved within ten minutes to be the one who signed in. */
export function requireProof(actor: Actor): void {
  if (!isFresh(sessionIn(actor))) throw new Problem(403, 'proofNeeded')
}

/** A code or challenge for this person in this session, to this end. */
export function boundTo(actor: Actor, purpose: Bound['purpose']): Bound {
  return { organizationId: actor.organizationId, userId: actor.userId, sessionId: sessionIn(actor).id, purpose }
}

/**
 * The password proves who somebody is only while they have nothing better: whoever has seen it being typed must not be
 * able to take the second factor away.
 */
function acceptsPassword(state: FactorState, gateways: Gateways): boolean {
  return state.hasPassword && !hasEnrolled(state) && offeredMethods(state, gateways).length === 0
}

const stateOf = ({ database }: FactorNeeds, { organizationId, userId }: Actor) =>
  inOrganization(database.db, organizationId, (tx) => findFactorState(tx, userId))

/** Whether the person's proof is recent, and how they could give another. */
export async function proofState(needs: FactorNeeds, actor: Actor): Promise<ProofState> {
  const state = await stateOf(needs, actor)
  return {
    isFresh: isFresh(sessionIn(actor)),
    hasPassword: acceptsPassword(state, needs.gateways),
    methods: offeredMethods(state, needs.gateways),
  }
}

async function provePassword(needs: FactorNeeds, actor: Actor, address: string, password: string): Promise<void> {
  const { userId, organizationId } = actor
  if (!acceptsPassword(await stateOf(needs, actor), needs.gateways)) {
    throw broken([{ field: '/password', code: 'factorInstead' }])
  }
  const isRight = await needs.limits.guess({ userId, address, at: 'password' }, async () => {
    const hash = await inOrganization(needs.database.db, organizationId, (tx) => findPasswordHash(tx, userId))
    return hash !== undefined && (await verifyPassword(hash, password)) ? true : null
  })
  if (!isRight) throw new Problem(401, 'factorWrong', { problems: [{ field: '/password', code: 'passwordWrong' }] })
}

/**
 * Takes a proof and writes it down in the session. Throws 401 when it is wrong, 422 when it is a password where a
 * second factor is there to be asked, 429 after too many wrong ones.
 */
export async function prove(
  needs: FactorNeeds,
  actor: Actor,
  address: string,
  { password, method, ...given }: z.output<typeof proofShape>,
): Promise<void> {
  const { id } = sessionIn(actor)
  if (method) await verifySecondFactor(needs, { ...boundTo(actor, 'proof'), address }, { method, ...given })
  else if (password !== undefined) await provePassword(needs, actor, address, password)
  else throw new Problem(400, 'malformed', { problems: [{ field: '/password', code: 'required' }] })
  await inOrganization(needs.database.db, actor.organizationId, (tx) => markProved(tx, id))
}
