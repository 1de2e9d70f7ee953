import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import type { MailTokens } from '../domains/mail-accounts/index.ts'
import { createDelivery, type Delivery } from '../domains/messages/index.ts'
import type { Database } from '../platform/database/index.ts'
import { createSmtpPools, type SmtpServer } from '../platform/mail/index.ts'
import { targetsOf } from '../platform/outside/index.ts'
import { openCopy } from './template-database.ts'
import { asOwner } from './trace-queries.ts'

/** What the account of a person is: a server, what it lacks, or what comes of asking for it. */
export type Account = SmtpServer | 'passwordMissing' | Error

/** A row of a message, as far as these tests look. */
export interface KeptMessage {
  status: string
  attempts: number
  failure: string | null
  server_line: string | null
  refused: string[]
  body_text: string | null
  delay: number
}

interface NodeSettings {
  outageMs?: number
  connectTimeoutMs?: number
  /** Without it, no token can be had. */
  tokens?: Pick<MailTokens, 'accessTokenOf' | 'giveUp'>
}

export interface Delivering {
  database: Database
  /** Adds an organization with one person of this account. Returns both ids. */
  town: (account: Account) => Promise<{ organizationId: string; userId: string }>
  /** Another person of it. */
  person: (organizationId: string, account: Account) => Promise<string>
  accounts: Map<string, Account>
  /** Queues this many messages of a person. Returns their ids. */
  queue: (from: { organizationId: string; userId: string }, count?: number, to?: string[]) => Promise<string[]>
  /** A node that sends; stopped after the tests. */
  node: (settings?: NodeSettings) => Delivery
  message: (id: string) => Promise<KeptMessage>
  /** Waits until each of these messages has one of these statuses. */
  until: (ids: string[], ...statuses: string[]) => Promise<void>
}

const noTokens = { accessTokenOf: () => Promise.reject(new Error('no token')), giveUp: async () => undefined }

const insertPerson = `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton,
  first_name, last_name, status) values ($1, $2, $3, $3, $3, 'Zoé', 'Martin', 'active')`
const insertMessages = `insert into mail_messages (organization_id, id, user_id, caller, from_name, from_address,
    recipients, subject, body_text)
  select $1, id, $2, 'test', 'Zoé Martin', 'zoe@mairie.example', $3, id::text, 'Bonjour' from unnest($4::uuid[]) id`

/** A database without a server on it, and nodes that deliver what its messages say. For the tests of one file. */
export function useDelivering(): Delivering {
  const test = { accounts: new Map() } as unknown as Delivering
  const nodes: Delivery[] = []
  let database: Database
  beforeAll(async () => {
    database = await openCopy(inject('template'))
    Object.assign(test, { database })
  })
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
    await database.close()
  })
  const person: Delivering['person'] = async (organizationId, account) => {
    const id = uuidv7()
    await asOwner(database, insertPerson, [organizationId, id, id])
    test.accounts.set(id, account)
    return id
  }
  return Object.assign(test, {
    person,
    town: async (account) => {
      const organizationId = uuidv7()
      const opened = 'insert into organizations (id, slug, name, kind) values ($1, $2, $2, $3)'
      await asOwner(database, opened, [organizationId, organizationId, 'customer'])
      return { organizationId, userId: await person(organizationId, account) }
    },
    queue: async ({ organizationId, userId }, count = 1, to = ['client@ailleurs.example']) => {
      const recipients = { to: to.map((address) => ({ name: null, address })), cc: [], bcc: [] }
      const ids = Array.from({ length: count }, () => uuidv7())
      await asOwner(database, insertMessages, [organizationId, userId, JSON.stringify(recipients), ids])
      return ids
    },
    node: (settings = {}) => {
      const { outageMs = 60_000, connectTimeoutMs = 1000, tokens = noTokens } = settings
      const pools = createSmtpPools({
        isAllowed: targetsOf('allow').isAllowed,
        connectTimeoutMs,
        silenceTimeoutMs: 2000,
      })
      const node = createDelivery({
        ...{ database, pools, outageMs, tokens, log: { error: () => undefined } },
        sendingAccount: async (_organizationId, userId) => opened(test.accounts.get(userId)),
      })
      nodes.push(node)
      return node
    },
    message: async (id) => {
      const [row] = await asOwner(
        database,
        'select *, extract(epoch from next_attempt_at - now())::float8 as delay from mail_messages where id = $1',
        [id],
      )
      return row as unknown as KeptMessage
    },
    until: (ids, ...statuses) =>
      expect
        .poll(() => asOwner(database, 'select distinct status from mail_messages where id = any($1)', [ids]), {
          timeout: 15_000,
        })
        .toSatisfy((rows: { status: string }[]) => rows.every(({ status }) => statuses.includes(status))),
  } satisfies Partial<Delivering>)
}

function opened(account: Account | undefined) {
  if (account === undefined) return null
  if (account instanceof Error) throw account
  if (typeof account === 'string') return { state: account }
  const { host, port, encryption } = account
  const from = { name: 'Zoé Martin', address: 'zoe@mairie.example' }
  const limits = { messagesPerPersonPerHour: 1, messagesPerOrganizationPerHour: 1, recipientsPerMessage: 1 }
  const place = `${host}:${port}:${encryption}`
  return { from, replyTo: null, server: account, place, limits: { ...limits, attachmentsMegabytes: 1 } }
}
