import type { MailMessage } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, notFound, Problem } from '../../platform/http/index.ts'
import type { MessageNeeds } from './message-needs.ts'
import { cancelMessage, findMessage, type MessageFilter, restartMessage } from './message-queries.ts'
import { presentMessage } from './present-message.ts'

interface Target {
  id: string
  /** What of the organization's messages the actor may see. */
  filter: MessageFilter
}

/** Sends a dead letter once more. Throws 404 for what the actor does not see, and 409 for what is no dead letter. */
export async function resendMessage(needs: MessageNeeds, actor: Actor, target: Target): Promise<MailMessage> {
  try {
    return await actOn(needs, actor, target, async (tx) => {
      if (!(await restartMessage(tx, target.id))) throw new Problem(409, 'messageNotResendable')
    })
  } finally {
    // Whoever lost to another held the row until now, and it was passed over.
    needs.wake(actor.organizationId)
  }
}

/** Cancels a message that is not on its way. Throws 404 for what the actor does not see, and 409 for what is on its way or over. */
export async function cancel(needs: MessageNeeds, actor: Actor, target: Target): Promise<MailMessage> {
  return actOn(needs, actor, target, async (tx) => {
    if (!(await cancelMessage(tx, target.id))) throw new Problem(409, 'messageNotCancellable')
  })
}

type Act = (tx: Parameters<typeof restartMessage>[0]) => Promise<void>

async function actOn(
  needs: MessageNeeds,
  { organizationId, language }: Actor,
  { id, filter }: Target,
  act: Act,
): Promise<MailMessage> {
  return inOrganization(needs.database.db, organizationId, async (tx) => {
    if (!(await findMessage(tx, id, filter))) throw notFound()
    await act(tx)
    const row = await findMessage(tx, id, filter)
    if (!row) throw notFound()
    return presentMessage(row, needs, { language, isPerson: true })
  })
}
