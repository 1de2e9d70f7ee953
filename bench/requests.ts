import { randomUUID } from 'node:crypto'
import { concurrency, type Work } from './compare.ts'
import { type Connection, openConnection, type Reply } from './http-client.ts'
import type { Program, Subject } from './subject.ts'

/** One request, and the status that it must be answered with. A body that is text is a form. */
export interface Request {
  method: string
  path: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** Makes work of requests: each of the loops sends its own over a connection of its own, and checks the answer. */
export type Requesting = (request: () => Request, read?: (reply: Reply) => void) => Work

/** Opens the connections of all loops to a server. */
export async function openRequesting(address: string): Promise<Requesting> {
  const connections = await Promise.all(Array.from({ length: concurrency }, () => openConnection(address)))
  return (request, read) => async (loop) => {
    const { method, path, status, headers = {}, body } = request()
    const reply = await (connections[loop] as Connection).send(method, path, headers, body)
    if (reply.status !== status) throw new Error(`${method} ${path}: ${reply.status} ${reply.body}`)
    read?.(reply)
  }
}

/** Takes one value after the other, round and round. */
export function inTurn<Value>(values: Value[]): () => Value {
  let turn = 0
  return () => values[turn++ % values.length] as Value
}

/** What a browser shows that is signed in. */
export const asPerson = ({ cookie }: Subject) => ({ cookie })

/** What a program shows that has an API key, or an access token. */
export const asBearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** What a program shows at the provider's own addresses (RFC 6749, section 2.3.1). */
const asClient = ({ clientId, clientSecret }: Program) => ({
  authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
})

/** New accounts, each with a name of its own. */
export function creation(subject: Subject, base: string): Request {
  return {
    method: 'POST',
    path: `${base}/users`,
    status: 201,
    headers: { ...asPerson(subject), 'idempotency-key': randomUUID() },
    body: { signInName: `mesure.${randomUUID()}`, firstName: 'Jean', lastName: 'Mesure', mobile: '06 12 34 56 78' },
  }
}

/** A sign-in with name and password. */
export function signIn({ password }: Subject, signInName: string): Request {
  return { method: 'POST', path: '/api/v1/session', status: 200, body: { signInName, password } }
}

/** A request for an access token in the program's own name. */
export function tokenRequest(program: Program): Request {
  const body = 'grant_type=client_credentials'
  return { method: 'POST', path: '/oidc/token', status: 200, headers: asClient(program), body }
}

/** A request to know whether an access token is good (RFC 7662). */
export function introspection(program: Program, token: string): Request {
  return {
    method: 'POST',
    path: '/oidc/introspection',
    status: 200,
    headers: asClient(program),
    body: `token=${token}`,
  }
}
