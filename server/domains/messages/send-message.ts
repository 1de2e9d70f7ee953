import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, notFound, Problem } from '../../platform/http/index.ts'
import { findSender, type Sender } from '../mail-accounts/index.ts'
import { acceptMessage, findByKey, secondsUntilRoom } from './accept-queries.ts'
import { firstIdAt, type MessageRow } from './message.ts'
import { type AskedMessage, bytesOf, messageFaults } from './message-faults.ts'
import type { MessageNeeds } from './message-needs.ts'
import { Tally } from './tally.ts'

const hourMs = 3_600_000
const tally = new Tally()

/** Who asked: an application in a person's name, or a connector. Keys are theirs alone. */
export const callerOf = ({ application, userId }: Actor): string =>
  application ? `application:${application.key}:${userId}` : `connector:${userId}`

interface Asked {
  actor: Actor
  message: AskedMessage
  key: string | undefined
}

/**
 * M12: accepts a message in somebody's name. It is kept, and goes as soon as it can; from whom is not the application's
 * to say. The same key and message are accepted once.
 * Throws 404, 409, 422 and 429.
 */
export async function sendMessage(needs: MessageNeeds, asked: Asked): Promise<MessageRow> {
  const { organizationId } = asked.actor
  const userId = senderIdOf(asked)
  const sender = await findSender(needs.database, organizationId, userId)
  refuseSender(asked, sender)
  const refusal = refusalOf(needs, asked, sender)
  if (refusal) return (await acceptedBefore(needs, asked, sender)) ?? raise(refusal)
  const row = await accept(needs, asked, userId, sender)
  needs.wake(organizationId)
  return row
}

function raise(problem: Problem): never {
  throw problem
}

/** In whose name: the person who gave the application its token, or whom the connector names. */
function senderIdOf({ actor, message }: Asked): string {
  const { onBehalfOf } = message
  if (actor.application) {
    if (onBehalfOf !== undefined) throw broken([{ field: '/onBehalfOf', code: 'onlyForConnectors' }])
    return actor.userId
  }
  if (onBehalfOf === undefined) throw broken([{ field: '/onBehalfOf', code: 'required' }])
  return onBehalfOf
}

/** A program reaches the people whom it looks after. Somebody whom it does not see is as absent as nobody. */
function refuseSender({ actor }: Asked, sender: Sender | undefined): asserts sender is Sender {
  const sees = actor.application || actor.managedGroups === null || actor.managedGroups.has(sender?.groupId ?? '')
  if (!sender || sender.isProgram || !sees) throw notFound()
  if (sender.status !== 'active') throw new Problem(409, 'senderInactive')
}

function refusalOf({ translate }: MessageNeeds, { actor, message }: Asked, sender: Sender): Problem | null {
  const faults = messageFaults(message, sender.limits)
  if (faults.length > 0) return broken(faults)
  if (sender.state === 'ready' && sender.address !== null) return null
  const state = sender.state === 'ready' ? 'addressMissing' : sender.state
  return new Problem(409, 'mailAccountNotReady', {
    values: { reason: translate(actor.language, `mailNotReady.${state}`) },
  })
}

const hashOf = (message: AskedMessage): Buffer => createHash('sha256').update(JSON.stringify(message)).digest()

async function acceptedBefore(
  { database }: MessageNeeds,
  { actor, message, key }: Asked,
  { name }: Sender,
): Promise<MessageRow | undefined> {
  if (key === undefined) return undefined
  const found = await inOrganization(database.db, actor.organizationId, (tx) => findByKey(tx, callerOf(actor), key))
  if (!found) return undefined
  const { request_hash: hash, ...row } = found
  if (!hash?.equals(hashOf(message))) throw new Problem(409, 'idempotencyKeyReused')
  return { ...row, sender_name: name }
}

function rowOf({ actor, message, key }: Asked, userId: string, sender: Sender) {
  const { organizationId, application, name } = actor
  const told = ({ name = null, address }: { name?: string | null | undefined; address: string }) => ({ name, address })
  const recipients = { to: message.to.map(told), cc: message.cc.map(told), bcc: message.bcc.map(told) }
  const attachments = message.attachments.map((file) => ({
    ...{ name: file.name, type: file.type, sizeBytes: bytesOf(file.content) },
  }))
  const [text, html] = [message.text || null, message.html || null]
  const bodyBytes = Buffer.byteLength(text ?? '') + Buffer.byteLength(html ?? '')
  return {
    ...{ organizationId, id: uuidv7(), userId, caller: callerOf(actor), application: application?.name ?? name },
    from: { name: sender.name, address: sender.address ?? '' },
    replyTo: message.replyTo ?? sender.replyTo,
    ...{ subject: message.subject, text, html, recipients, attachments },
    sizeBytes: attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, bodyBytes),
    key: key ?? null,
    hash: key === undefined ? null : hashOf(message),
    files: message.attachments,
  }
}

async function accept(needs: MessageNeeds, asked: Asked, userId: string, sender: Sender): Promise<MessageRow> {
  const { messagesPerPersonPerHour: ofPerson, messagesPerOrganizationPerHour: ofOrganization } = sender.limits
  const { organizationId } = asked.actor
  const since = firstIdAt(new Date(Date.now() - hourMs))
  const limits = {
    since,
    person: { limit: ofPerson, isFar: tally.isFar(userId, ofPerson) },
    organization: { limit: ofOrganization, isFar: tally.isFar(organizationId, ofOrganization) },
  }
  const message = rowOf(asked, userId, sender)
  const { recipients, attachments } = message
  const kept = { ...message, recipients: JSON.stringify(recipients), attachments: JSON.stringify(attachments) }
  const { created_at: createdAt, ...counted } = await acceptMessage(needs.database, kept, limits)
  if (createdAt === null) {
    const before = await acceptedBefore(needs, asked, sender)
    return (
      before ??
      refuseTooMany(needs, organizationId, since, { userId, isPersonal: (counted.person ?? 0) >= ofPerson, sender })
    )
  }
  tally.note(userId, counted.person)
  tally.note(organizationId, counted.organization)
  return {
    ...{ id: message.id, user_id: userId, sender_name: sender.name, recipients, attachments },
    ...{ from_name: message.from.name, from_address: message.from.address, reply_to: message.replyTo },
    ...{ subject: message.subject, application: message.application, status: 'queued', attempts: 0 },
    ...{ failure: null, server_line: null, failure_values: {}, refused: [], sent_at: null },
    ...{ created_at: createdAt, next_attempt_at: createdAt },
  }
}

/** RFC 6585, section 4: too many, and when there is room again. */
async function refuseTooMany(
  { database }: MessageNeeds,
  organizationId: string,
  since: string,
  { userId, isPersonal, sender }: { userId: string; isPersonal: boolean; sender: Sender },
): Promise<never> {
  const { messagesPerPersonPerHour, messagesPerOrganizationPerHour } = sender.limits
  const seconds = await inOrganization(database.db, organizationId, (tx) =>
    secondsUntilRoom(tx, since, isPersonal ? userId : null),
  )
  throw new Problem(429, 'tooManyMessages', {
    values: { maximum: isPersonal ? messagesPerPersonPerHour : messagesPerOrganizationPerHour },
    headers: { 'retry-after': String(seconds) },
  })
}
