import { z } from 'zod'
import type { OauthProvider } from '../../../contract/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import { type ChangeContext, defineKind } from '../changes/index.ts'
import { accountChange, displayNameOf, findUser, mayTouch, ownerOf, type UserRow } from '../users/index.ts'
import { findConnectable } from './oauth-begin.ts'
import { findConnection, forgetConnection, storeConnection } from './oauth-queries.ts'

// What its route has fetched. No way in from outside: changes of one's own account are not taken by `/changes`.
const made = z.strictObject({
  client: z.string(),
  place: z.string(),
  accessSealed: z.string(),
  refreshSealed: z.string(),
  expiresInSeconds: z.number(),
})
const noValues = z.strictObject({})

interface Mailbox {
  user: UserRow
  /** The registration it is connected with; null: it is not. */
  client: string | null
}

async function loadMailbox({ tx }: ChangeContext, userId: string): Promise<Mailbox> {
  const user = await findUser(tx, userId)
  if (!user) throw notFound()
  const connection = await findConnection(tx, userId)
  return { user, client: connection?.oauth_client ?? null }
}

const providerOf = (client: string | null) => (client === null ? null : (client.split(':')[0] as OauthProvider))
const inJournal = (client: string | null) => ({ mailConnection: providerOf(client) })
const nothing = async () => ({ problems: [], warnings: [] })

const selfChange = {
  category: 'accounts' as const,
  permission: null,
  hasTarget: false,
  needsReason: false,
  load: (context: ChangeContext) => loadMailbox(context, context.actor.userId),
  authorize: () => [],
  check: nothing,
  tells: ({ user }: Mailbox) => ownerOf(user),
}

/** A person connects their mailbox. Not undone: what is connected can be disconnected. */
const connectMailbox = defineKind<z.output<typeof made>, Mailbox>({
  ...selfChange,
  kind: 'self.mailConnection',
  shape: made,
  effects: () => ({ now: [{ code: 'self.mailConnection' }], tells: [] }),
  apply: async ({ tx, actor }, { user, client }, values) => {
    const found = await findConnectable(tx, user.id)
    const isAsAsked = found?.registration.client === values.client && found.place === values.place
    if (!isAsAsked) throw new Problem(409, 'conflict')
    await storeConnection(tx, { organizationId: actor.organizationId, userId: user.id }, values)
    const [before, after] = [inJournal(client), inJournal(values.client)]
    return { targetId: user.id, targetName: displayNameOf(user), before, after }
  },
})

async function disconnect({ tx }: ChangeContext, { user, client }: Mailbox) {
  if (client === null) return null
  await forgetConnection(tx, user.id)
  return { targetId: user.id, targetName: displayNameOf(user), before: inJournal(client), after: inJournal(null) }
}

type NoValues = z.output<typeof noValues>

/** A person disconnects their mailbox: its tokens are forgotten. */
const disconnectOwn = defineKind<NoValues, Mailbox>({
  ...selfChange,
  kind: 'self.mailDisconnection',
  shape: noValues,
  changesNothing: ({ client }) => client === null,
  effects: () => ({ now: [{ code: 'self.mailDisconnection' }], tells: [] }),
  apply: disconnect,
})

/** An administrator disconnects somebody's mailbox. */
const disconnectUser = defineKind<NoValues, Awaited<ReturnType<typeof accountChange.load>> & Mailbox>({
  kind: 'user.mailDisconnection',
  category: accountChange.category,
  permission: accountChange.permission,
  shape: noValues,
  hasTarget: true,
  needsReason: false,
  load: async (context, target) => {
    const account = await accountChange.load(context, target)
    return { ...account, ...(await loadMailbox(context, account.user.id)) }
  },
  authorize: mayTouch,
  check: nothing,
  changesNothing: ({ client }) => client === null,
  effects: ({ user }) => ({
    now: [{ code: 'user.mailDisconnection', values: { name: displayNameOf(user) } }],
    tells: [],
  }),
  tells: accountChange.tells,
  apply: disconnect,
})

/** Every kind of change of connected mailboxes. */
export const mailConnectionKinds = [connectMailbox, disconnectOwn, disconnectUser]
