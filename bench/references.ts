import { randomBytes, randomUUID } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { CompactSign, generateKeyPair } from 'jose'
import type pg from 'pg'
import type { Work } from './compare.ts'

/** The bare database work behind each request: what would be left if the server were free. */
export interface References {
  list: Work
  get: Work
  create: Work
  search: (word: string) => Work
  hash: Work
  issue: Work
}

const columns = `id, sign_in_name, email, first_name, last_name, position, phone, mobile, language, type, status,
  primary_group_id, last_sign_in_at, created_at, updated_at, version`
const insertUser = `insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton,
  first_name, last_name, primary_group_id) values ($1, $2, $3, $3, $3, 'Jean', 'Référence', $4)`
const insertEntry = `insert into journal (organization_id, id, kind, category, via, actor_name, target_id, target_name, after)
  values ($1, $2, 'user.create', 'accounts', 'console', 'Référence', $3, 'Jean Référence', $4)`
const insertKey = 'insert into idempotency_keys (organization_id, user_id, key, request_hash) values ($1, $2, $3, $4)'
const insertToken = `insert into oidc_artifacts (organization_id, model, id_hash, user_id, payload, expires_at)
  values ($1, 'Reference', $2, $3, $4, now() + interval '10 minutes')`

/** Issues a token: one signature with the provider's first algorithm, by its own library, and one durable insert. */
async function issuing(pool: pg.Pool, organizationId: string, clientId: string): Promise<Work> {
  const { privateKey } = await generateKeyPair('RS256')
  const claims = () => JSON.stringify({ iat: Math.floor(Date.now() / 1000), clientId, kind: 'ClientCredentials' })
  return async () => {
    const payload = claims()
    await new CompactSign(Buffer.from(payload)).setProtectedHeader({ alg: 'RS256' }).sign(privateKey)
    await pool.query(insertToken, [organizationId, randomBytes(32), clientId, payload])
  }
}

/** The reference loops on an organization. `ids` are accounts to get, `hash` the hash of `password`. */
export async function referencesOn(
  pool: pg.Pool,
  organization: { id: string; groupId: string; ids: string[] },
  access: { hash: string; password: string },
): Promise<References> {
  const { id: organizationId, groupId, ids } = organization
  const settings = (role: string) => `begin; select set_config('role', '${role}', true),
    set_config('guichet.organization_id', '${organizationId}', true)`
  const inTransaction = async (role: string, run: (client: pg.PoolClient) => Promise<unknown>) => {
    const client = await pool.connect()
    try {
      await client.query(settings(role))
      await run(client)
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  let turn = 0
  return {
    list: () =>
      inTransaction('guichet_app', (tx) => tx.query(`select ${columns} from users order by sort_name, id limit 51`)),
    get: () => {
      turn += 1
      const id = ids[turn % ids.length]
      return inTransaction('guichet_app', (tx) => tx.query(`select ${columns} from users where id = $1`, [id]))
    },
    create: () =>
      inTransaction('guichet_app', async (tx) => {
        const id = randomUUID()
        await tx.query(insertUser, [organizationId, id, `reference.${id}`, groupId])
        await tx.query(insertEntry, [organizationId, randomUUID(), id, JSON.stringify({ signInName: id })])
        await tx.query(insertKey, [organizationId, id, randomUUID(), 'reference'])
      }),
    // As the owner of the tables: without row-level security the index may be used directly.
    search: (word) => () =>
      inTransaction('none', (tx) =>
        tx.query(
          `with matching as materialized (
             select id from users where organization_id = $1 and search like $2 limit 10001)
           select ${columns} from users where organization_id = $1 and id in (select id from matching)
           order by sort_name, id limit 51`,
          [organizationId, `%${word}%`],
        ),
      ),
    hash: () => verify(access.hash, access.password),
    issue: await issuing(pool, organizationId, ids[0] ?? ''),
  }
}
