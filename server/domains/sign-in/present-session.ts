import type { Session, SessionStage } from '../../../contract/index.ts'
import { inOrganization, oneStatement } from '../../platform/database/index.ts'
import { notFound } from '../../platform/http/index.ts'
import { findFactorState, offeredMethods } from '../factors/index.ts'
import { presentSelf, type SelfRow, selectSelf } from '../sessions/index.ts'
import type { BeginNeeds } from './begin-session.ts'

/**
 * The session as its owner sees it. While the second factor is missing that is only what is needed to give it: a
 * password alone tells nothing more of the person. `known` saves reading the person again. Throws 404 when the account is gone.
 */
export async function presentSession(
  needs: BeginNeeds,
  session: { organizationId: string; userId: string; stage: SessionStage },
  known?: SelfRow,
): Promise<Session> {
  const { database, gateways } = needs
  const { organizationId, userId, stage } = session
  const [self] = known ? [known] : await oneStatement(database, organizationId, selectSelf(database.db, userId))
  if (!self) throw notFound()
  if (stage !== 'secondFactor') return { state: stage, user: presentSelf(self) }
  const state = await inOrganization(database.db, organizationId, (tx) => findFactorState(tx, userId))
  return {
    state: stage,
    signInName: self.sign_in_name,
    organizationName: self.organization_name,
    methods: offeredMethods(state, gateways),
    mayRemember: state.policy === 'optional',
  }
}
