import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import { actorOf, Problem } from '../../platform/http/index.ts'
import { newOrganizationToken } from '../../platform/secrets/index.ts'
import { findFactorState } from '../factors/index.ts'
import { type EndAccess, holdAccount, insertTrustedDevice } from '../sessions/index.ts'
import { type BeginNeeds, type BegunSession, continueSessionIn, placeOf } from './begin-session.ts'
import type { SignInRoutesNeeds } from './session-routes.ts'

type Needs = SignInRoutesNeeds & BeginNeeds & { endAccess: EndAccess }

interface Step {
  /** What was proved in this step, as RFC 8176 names it. */
  methods?: string[]
  /** The step was the second factor: only now the sign-in is written down. */
  isSecondFactor?: boolean
  /** Trust this browser from now on. */
  remember?: boolean
}

/**
 * Takes a session one step on: the present one ends and a new one begins, with another identifier (no fixation), at
 * the stage that is next. Throws 401 when the present one ended in the meantime, so that a step counts once.
 */
export async function continueSession(
  needs: Needs,
  request: FastifyRequest,
  reply: FastifyReply,
  step: Step = {},
): Promise<BegunSession> {
  const actor = actorOf(request)
  const { organizationId, userId, name, session } = actor
  if (!session) throw new Problem(401, 'notSignedIn')
  const begun = await inOrganization(needs.database.db, organizationId, async (tx) => {
    // The account before its sessions, as everybody who changes both.
    await holdAccount(tx, userId)
    const isThere = await needs.endAccess.ofSession(tx, { organizationId, userId }, session.id)
    if (!isThere) throw new Problem(401, 'notSignedIn')
    if (step.remember) await trust(needs, tx, reply, { organizationId, userId })
    return continueSessionIn(tx, needs, {
      organizationId,
      userId,
      name,
      methods: [...new Set([...session.methods, ...(step.methods ?? [])])],
      hasSecondFactor: true,
      isContinued: !step.isSecondFactor,
      place: placeOf(request, needs.cookies),
    })
  })
  needs.cookies.writeSession(reply, begun.token, begun.expiresAt)
  return begun
}

/** Trusts the browser from now on, where the rule leaves the second factor to the person; elsewhere it is asked each time. */
async function trust(needs: Needs, tx: Db, reply: FastifyReply, person: { organizationId: string; userId: string }) {
  const state = await findFactorState(tx, person.userId)
  if (state.policy !== 'optional') return
  const { token, tokenHash } = newOrganizationToken(person.organizationId)
  await insertTrustedDevice(tx, { ...person, tokenHash })
  needs.cookies.writeTrust(reply, token)
}
