import { openConnection } from './http-client.ts'

/** The password of everybody who signs in during a benchmark. */
export const password = 'quarante peupliers au bord'

const cookieOf = (head: string) => /set-cookie: (guichet=[^;]+)/i.exec(head)?.[1]

/** Opens the vendor's organization with an administrator by the server's own set-up. Returns the session's cookie. */
export async function setUp(address: string, printed: string): Promise<string> {
  const setupCode = /enter the code (\S+)/.exec(printed)?.[1]
  const connection = await openConnection(address)
  const person = { firstName: 'Ada', lastName: 'Mesure', signInName: 'ada', password }
  const body = { setupCode, organizationName: 'Bench', ...person }
  const reply = await connection.send('POST', '/api/v1/setup', {}, body)
  connection.close()
  const cookie = cookieOf(reply.head)
  if (!cookie) throw new Error(`set-up failed: ${reply.status} ${reply.body}`)
  return cookie
}

/** Signs somebody in. Returns the session's cookie. */
export async function signIn(address: string, signInName: string): Promise<string> {
  const connection = await openConnection(address)
  const reply = await connection.send('POST', '/api/v1/session', {}, { signInName, password })
  connection.close()
  const cookie = cookieOf(reply.head)
  if (!cookie) throw new Error(`sign-in of ${signInName}: ${reply.status} ${reply.body}`)
  return cookie
}
