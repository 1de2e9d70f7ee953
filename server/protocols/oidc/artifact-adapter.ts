import Provider, { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import type { Database } from '../../platform/database/index.ts'
import { hashToken } from '../../platform/secrets/index.ts'
import {
  consumeArtifact,
  deleteArtifact,
  findArtifact,
  findGrantOf,
  findSessionByUid,
  revokeGrant,
  type StoredArtifact,
  storeArtifact,
} from './artifact-queries.ts'
import type { FindClient } from './clients.ts'

/** What is written down: everything but the identifiers, which are as good as the tokens themselves. */
function withoutIdentifiers({ jti: _token, returnTo: _address, session, ...payload }: AdapterPayload) {
  if (!session) return payload
  const { cookie: _cookie, ...kept } = session as { cookie?: string }
  return { ...payload, session: kept }
}

function payloadOf(stored: StoredArtifact | undefined, id?: string): AdapterPayload | undefined {
  if (!stored) return undefined
  return {
    ...stored.payload,
    ...(id !== undefined && { jti: id }),
    ...(stored.consumed_at && { consumed: Math.floor(stored.consumed_at.getTime() / 1000) }),
  }
}

/** Whose the artefact is. A program's token belongs to the program, which its client names. */
function ownerOf(model: string, payload: AdapterPayload) {
  const { client, session } = Provider.ctx?.oidc ?? {}
  const isProgram = model === 'ClientCredentials'
  return {
    organizationId: isProgram ? ((client?.organization_id as string | undefined) ?? null) : null,
    userId: (isProgram ? payload.clientId : payload.accountId) ?? null,
    sessionId: payload.sessionUid ?? (payload.accountId ? (payload.uid ?? session?.uid ?? null) : null),
  }
}

/**
 * The provider's storage of one model in the database, where all nodes see the same. Identifiers are stored hashed;
 * clients are read live, and never written.
 */
export function artifactAdapter(database: Database, findClient: FindClient): (model: string) => Adapter {
  return (model) => ({
    upsert: async (id, payload, ttlSeconds) => {
      const kept = await storeArtifact(database, {
        model,
        idHash: hashToken(id),
        ...ownerOf(model, payload),
        grantId: model === 'Grant' ? id : (payload.grantId ?? null),
        uid: payload.uid ?? null,
        payload: withoutIdentifiers(payload),
        ttlSeconds: ttlSeconds ?? null,
      })
      if (!kept) throw new errors.InvalidGrant('grant is revoked')
    },
    find: async (id) => {
      if (model === 'Client') return findClient(id)
      return payloadOf(await findArtifact(database, model, hashToken(id)), id)
    },
    findByUid: async (uid) => payloadOf(await findSessionByUid(database, uid)),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const idHash = hashToken(id)
      if (await consumeArtifact(database, model, idHash)) return
      const grantId = await findGrantOf(database, model, idHash)
      if (grantId) await revokeGrant(database, grantId)
      throw new errors.InvalidGrant('already used')
    },
    destroy: (id) => (model === 'Grant' ? revokeGrant(database, id) : deleteArtifact(database, model, hashToken(id))),
    revokeByGrantId: (grantId) => revokeGrant(database, grantId),
  })
}
