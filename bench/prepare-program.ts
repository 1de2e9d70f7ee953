import { type Connection, openConnection } from './http-client.ts'
import type { Program } from './subject.ts'

interface Answer {
  targetId: string
  revealed: Record<string, string>
}

async function post(connection: Connection, cookie: string, path: string, body?: unknown): Promise<Answer> {
  const reply = await connection.send('POST', `/api/v1/organizations/bench${path}`, { cookie }, body)
  if (reply.status !== 201) throw new Error(`${path}: ${reply.status} ${reply.body}`)
  return JSON.parse(reply.body) as Answer
}

/** Makes a program with a client secret and an API key, by the server's own routes. */
export async function prepareProgram(address: string, cookie: string, groupId: string): Promise<Program> {
  const connection = await openConnection(address)
  const account = { signInName: 'passerelle', firstName: '', lastName: 'Passerelle', type: 'connector' }
  const { targetId } = await post(connection, cookie, '/users', { ...account, primaryGroup: groupId })
  const secret = await post(connection, cookie, `/connectors/${targetId}/client-secret`)
  const key = await post(connection, cookie, `/connectors/${targetId}/keys`, { name: 'Mesure' })
  connection.close()
  const { clientId = '', clientSecret = '' } = secret.revealed
  return { clientId, clientSecret, apiKey: key.revealed.key ?? '' }
}
