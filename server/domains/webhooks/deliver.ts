import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { JobDefinition, SendJob } from '../../platform/jobs/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { record } from '../journal/index.ts'
import { type Due, type Ending, findDue, noteReached, settleAttempt, switchOff } from './attempt-queries.ts'
import { postOutside } from './post-outside.ts'
import { sealPlace, signatureHeaders } from './signature.ts'
import { nameOf } from './webhook.ts'

export const deliverQueue = 'webhooks.deliver'

// How long after each failed attempt the next one comes, in seconds: Standard Webhooks 1.0, "Deliverability and reliability".
const delays = [5, 300, 1800, 7200, 18_000, 36_000, 50_400]

/** Which attempt of which delivery: the one after so many. */
interface Attempt {
  organizationId: string
  id: string
  attempts: number
}

export interface DeliveryNeeds {
  db: Db
  sendJob: SendJob
  seal: Seal
  allowsPrivate: boolean
}

/**
 * Makes one attempt to tell a webhook something, and plans the next one when it failed. An attempt that was cut off is
 * made again by the queue; one that was made already, or is out of turn, is none.
 */
export function deliverJob(needs: DeliveryNeeds): JobDefinition<object> {
  return {
    queue: deliverQueue,
    isPatient: true,
    run: async (data) => {
      const attempt = data as Attempt
      const { organizationId, id, attempts } = attempt
      const due = await inOrganization(needs.db, organizationId, (tx) => findDue(tx, id, attempts))
      if (!due) return
      const ending = due.is_active ? await send(needs, due) : { status: null, error: 'inactive' }
      await inOrganization(needs.db, organizationId, (tx) => settle(tx, needs, attempt, due, ending))
    },
  }
}

/** The secret, or null when it was sealed with a key that the server no longer has. */
function secretOf(seal: Seal, due: Due): string | null {
  try {
    return seal.open(due.secret_sealed, sealPlace(due.webhook_id))
  } catch {
    return null
  }
}

async function send({ seal, allowsPrivate }: DeliveryNeeds, due: Due): Promise<Ending> {
  const secret = secretOf(seal, due)
  if (secret === null) return { status: null, error: 'secretUnreadable' }
  const headers = signatureHeaders(secret, due.message_id, due.payload)
  return postOutside(due.url, { body: due.payload, headers }, allowsPrivate)
}

async function settle(tx: Db, { sendJob }: DeliveryNeeds, attempt: Attempt, due: Due, ending: Ending): Promise<void> {
  const { attempts } = attempt
  // 410 Gone says that nobody wants to be told any more.
  const isOver = ending.error === 'inactive' || ending.status === 410
  const delay = ending.error === null || isOver ? null : (delays[attempts] ?? null)
  if (!(await settleAttempt(tx, attempt, ending, delay))) return
  if (ending.error !== 'inactive') await noteReached(tx, due.webhook_id, ending.error === null)
  if (ending.status === 410) await switchOffAsAsked(tx, attempt.organizationId, due)
  if (delay !== null) await sendJob(tx, deliverQueue, { ...attempt, attempts: attempts + 1 }, undefined, delay)
}

async function switchOffAsAsked(tx: Db, organizationId: string, due: Due): Promise<void> {
  if (!(await switchOff(tx, due.webhook_id))) return
  await record(tx, {
    ...{ organizationId, kind: 'webhook.gone', category: 'settings', via: 'system' },
    actor: { id: null, name: 'Guichet' },
    target: { id: due.webhook_id, name: nameOf(due) },
    before: { isActive: true },
    after: { isActive: false },
  })
}
