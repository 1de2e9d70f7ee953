import type { z } from 'zod'
import { defineKind } from '../changes/index.ts'
import { deleteClientSecret, storeClientSecret } from './credential-queries.ts'
import { newClientSecret } from './credentials.ts'
import { answerFor, credentialChange, type TargetConnector, toldOf } from './target-connector.ts'

/** Ends the tokens that a program holds, within the transaction. Supplied by the wiring: protocols rank above. */
export type EndTokens = (tx: Parameters<typeof deleteClientSecret>[0], person: Program) => Promise<void>

interface Program {
  organizationId: string
  userId: string
}

type Values = z.output<typeof credentialChange.shape>

/** B10: gives a program a client secret for OAuth (RFC 6749, section 4.4), in place of an earlier one and its tokens. */
export const createClientSecret = (endTokens: EndTokens) =>
  defineKind<Values, TargetConnector>({
    ...credentialChange,
    kind: 'connector.secret.create',
    check: async () => ({ problems: [], warnings: [] }),
    effects: (state) => ({
      now: [{ code: 'connector.secret.create', values: { connector: toldOf(state).targetName } }],
      tells: [],
    }),
    apply: async (context, state) => {
      const { tx, actor } = context
      const program = { organizationId: actor.organizationId, userId: state.user.id }
      const secret = newClientSecret()
      const row = { organization_id: program.organizationId, user_id: program.userId }
      await endTokens(tx, program)
      await storeClientSecret(tx, { ...row, prefix: secret.prefix, secret_hash: secret.hash })
      await answerFor(context, state)
      const revealed = { clientId: state.user.id, clientSecret: secret.text }
      const before = state.connector.secret && { keyPrefix: state.connector.secret.prefix }
      return { ...toldOf(state), before, after: { keyPrefix: secret.prefix }, revealed }
    },
  })

/** Takes a program's client secret away, and the tokens it got with it. */
export const revokeClientSecret = (endTokens: EndTokens) =>
  defineKind<Values, TargetConnector>({
    ...credentialChange,
    kind: 'connector.secret.revoke',
    check: async () => ({ problems: [], warnings: [] }),
    changesNothing: (state) => state.connector.secret === null,
    effects: (state) => ({
      now: [{ code: 'connector.secret.revoke', values: { connector: toldOf(state).targetName } }],
      tells: [],
    }),
    apply: async ({ tx, actor }, state) => {
      await endTokens(tx, { organizationId: actor.organizationId, userId: state.user.id })
      if (!(await deleteClientSecret(tx, state.user.id))) return null
      const before = state.connector.secret && { keyPrefix: state.connector.secret.prefix }
      return { ...toldOf(state), before, after: null }
    },
  })
