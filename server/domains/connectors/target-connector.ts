import { notFound } from '../../platform/http/index.ts'
import type { ChangeContext } from '../changes/index.ts'
import { accountChange, displayNameOf, mayTouch, type TargetUser } from '../users/index.ts'
import { type ConnectorRow, findConnector } from './connector-queries.ts'
import { adoptConnector } from './credential-queries.ts'

/** A program that a change is about. */
export interface TargetConnector extends TargetUser {
  connector: ConnectorRow
}

/** The steps that changes of a program's credentials share. Throws 404 for an account that is no program. */
export const credentialChange = {
  ...accountChange,
  needsReason: false,
  load: async (context: ChangeContext, target: string | undefined): Promise<TargetConnector> => {
    const loaded = await accountChange.load(context, target)
    const connector = await findConnector(context.tx, loaded.user.id)
    if (!connector) throw notFound()
    return { ...loaded, connector }
  },
  versionOf: (state: TargetConnector) => state.user.version,
  authorize: (context: ChangeContext, state: TargetConnector) => mayTouch(context, state),
}

/** Whoever makes a credential answers for the program, unless somebody active does already. */
export async function answerFor(context: ChangeContext, state: TargetConnector): Promise<void> {
  await adoptConnector(context.tx, state.user.id, context.actor.userId)
}

/** What the journal and the answer say of the program. */
export const toldOf = (state: TargetConnector) => ({
  targetId: state.user.id,
  targetName: displayNameOf(state.user),
})
