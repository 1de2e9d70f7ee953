import type { Call } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, forbidden, notFound, Problem } from '../../platform/http/index.ts'
import { askLink, countLastHour, type LinkPurpose } from '../links/index.ts'
import type { CallerNeeds } from './caller-needs.ts'
import { type HeldAccount, holdAccount } from './card-queries.ts'
import { callerOf, ownCall } from './open-call.ts'
import { namesOf, presentCall } from './present-call.ts'
import { agentName, refuseClosedCounter, writeForCustomer } from './write-for-customer.ts'

// As for people who ask themselves: nobody fills a box.
const mostLinksAnHour = 5

/** A reset for somebody with access, the invitation once more for somebody invited; null: no link helps. */
function purposeFor({ status, never_signs_in, invited_at }: HeldAccount): LinkPurpose | null {
  if (never_signs_in || status === 'deactivated') return null
  if (status === 'active') return 'passwordReset'
  return invited_at === null ? null : 'invitation'
}

/**
 * Sends the caller a link to choose a password: to the address on their card only, so that no verification is needed.
 * Throws 422 when there is no address or no link helps, 429 after five within the hour.
 */
export async function sendResetLink(needs: CallerNeeds, actor: Actor, id: string): Promise<Call> {
  const call = await ownCall(needs, actor, id)
  const card = await callerOf(needs, call)
  refuseClosedCounter(card)
  await inOrganization(needs.database.db, call.customer_id, async (tx) => {
    const account = await holdAccount(tx, call.user_id)
    if (!account) throw notFound()
    const purpose = purposeFor(account)
    const { email } = account
    if (!purpose || email === null || !needs.outbox.canMail) throw broken([{ field: '', code: 'callerNoLink' }])
    if ((await countLastHour(tx, account.id, purpose)) >= mostLinksAnHour) throw new Problem(429, 'tooManyAttempts')
    const job = await askLink(tx, {
      organizationId: call.customer_id,
      userId: account.id,
      purpose,
      email,
      createdByName: agentName(actor, card),
    })
    await needs.sendJob(tx, job.queue, job.data)
    await writeForCustomer(tx, actor, card, { kind: 'desk.resetLink', reason: call.reason })
  })
  return presentCall(needs, actor, call)
}

/**
 * Lets the caller try to sign in again at once: forgets the failed sign-ins of their account. Throws 403 `verifyFirst`
 * until the call is verified: whoever guesses passwords might be calling.
 */
export async function unlockCaller(needs: CallerNeeds, actor: Actor, id: string): Promise<Call> {
  const call = await ownCall(needs, actor, id)
  if (!call.verified_at) throw forbidden('verifyFirst')
  const card = await callerOf(needs, call)
  refuseClosedCounter(card)
  await inOrganization(needs.database.db, call.customer_id, async (tx) => {
    await writeForCustomer(tx, actor, card, { kind: 'desk.unlock', reason: call.reason })
    // The job does it even if this server stops here; below it is done before the answer tells so.
    await needs.sendJob(tx, 'sign-in.forgive', { organizationId: call.customer_id, userId: call.user_id })
  })
  await needs.throttle.forgive(namesOf(card))
  return presentCall(needs, actor, call)
}
