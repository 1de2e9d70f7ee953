import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How the server behaves; a test changes it as it goes. */
interface Behaviour {
  /** The person says no. */
  refusesPerson: boolean
  /** What every token request is answered; null: as it should be. */
  answers: { status: number; headers?: Record<string, string>; body: string } | null
  /** Token requests wait for it. */
  gate: Promise<void>
  rotates: boolean
  givesRefreshToken: boolean
  expiresIn: number
}

/** A mail provider's authorization server (RFC 6749, RFC 7636), with one client and one person who always agrees. */
export interface AuthorizationServer {
  client: {
    clientId: string
    clientSecret: string
    authorizationEndpoint: string
    tokenEndpoint: string
    scope: string
  }
  behaviour: Behaviour
  /** The grant types of all token requests so far. */
  asked: string[]
  /** Resolves with the next token request. */
  whenAsked: () => Promise<void>
  /** Access tokens that are good. */
  tokens: Set<string>
  /** Takes back all that was given. */
  revoke: () => void
  /** Goes where a browser would be sent, and returns where it is sent back to. */
  visit: (url: string) => Promise<URL>
  close: () => Promise<void>
}

interface Code {
  challenge: string
  redirectUri: string
}

/** What the server knows. */
interface Memory {
  redirectUri: string
  behaviour: Behaviour
  codes: Map<string, Code>
  refreshTokens: Set<string>
  tokens: Set<string>
  asked: string[]
  waiting: (() => void)[]
}

const fresh = () => randomBytes(24).toString('base64url')
const [clientId, clientSecret] = ['guichet-mail', 'client-secret-of-the-town'] as const

function authorize({ redirectUri, behaviour, codes }: Memory, query: URLSearchParams, response: ServerResponse) {
  const challenge = query.get('code_challenge') ?? ''
  const isSound =
    query.get('client_id') === clientId &&
    query.get('redirect_uri') === redirectUri &&
    query.get('response_type') === 'code' &&
    query.get('code_challenge_method') === 'S256' &&
    challenge !== ''
  // RFC 6749, section 4.1.2.1: to an address that was not registered nobody is sent.
  if (!isSound) return void response.writeHead(400).end()
  const back = new URL(redirectUri)
  back.searchParams.set('state', query.get('state') ?? '')
  const code = fresh()
  codes.set(code, { challenge, redirectUri })
  if (behaviour.refusesPerson) back.searchParams.set('error', 'access_denied')
  else back.searchParams.set('code', code)
  response.writeHead(302, { location: back.href }).end()
}

function isRedeemed({ codes }: Memory, form: URLSearchParams): boolean {
  const code = codes.get(form.get('code') ?? '')
  codes.delete(form.get('code') ?? '')
  const verifier = form.get('code_verifier') ?? ''
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return code?.challenge === challenge && code.redirectUri === form.get('redirect_uri')
}

function isRefreshed({ behaviour, refreshTokens }: Memory, form: URLSearchParams): boolean {
  const token = form.get('refresh_token') ?? ''
  return behaviour.rotates ? refreshTokens.delete(token) : refreshTokens.has(token)
}

function answerOf(memory: Memory, form: URLSearchParams): NonNullable<Behaviour['answers']> {
  const { behaviour, tokens, refreshTokens } = memory
  if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret) {
    return { status: 401, body: JSON.stringify({ error: 'invalid_client' }) }
  }
  const isRefresh = form.get('grant_type') === 'refresh_token'
  if (!(isRefresh ? isRefreshed(memory, form) : isRedeemed(memory, form))) {
    return { status: 400, body: JSON.stringify({ error: 'invalid_grant' }) }
  }
  const [access, refresh] = [fresh(), fresh()]
  tokens.add(access)
  const isNew = behaviour.givesRefreshToken && (behaviour.rotates || !isRefresh)
  if (isNew) refreshTokens.add(refresh)
  const given = { access_token: access, token_type: 'Bearer', expires_in: behaviour.expiresIn }
  return { status: 200, body: JSON.stringify({ ...given, ...(isNew && { refresh_token: refresh }) }) }
}

async function giveTokens(memory: Memory, request: IncomingMessage, response: ServerResponse) {
  const { behaviour, asked, waiting } = memory
  const form = new URLSearchParams(await text(request))
  asked.push(form.get('grant_type') ?? '')
  for (const goOn of waiting.splice(0)) goOn()
  await behaviour.gate
  const answer = behaviour.answers ?? answerOf(memory, form)
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body)
}

/** Starts one on a free port. `redirectUri` is what the client registered. */
export async function startAuthorizationServer(redirectUri: string): Promise<AuthorizationServer> {
  const behaviour: Behaviour = {
    ...{ refusesPerson: false, answers: null, gate: Promise.resolve(), rotates: true, givesRefreshToken: true },
    expiresIn: 3600,
  }
  const [codes, refreshTokens, tokens] = [new Map<string, Code>(), new Set<string>(), new Set<string>()]
  const memory: Memory = { redirectUri, behaviour, codes, refreshTokens, tokens, asked: [], waiting: [] }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/authorize') authorize(memory, url.searchParams, response)
    else if (url.pathname === '/token' && request.method === 'POST') void giveTokens(memory, request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    client: {
      ...{ clientId, clientSecret, scope: 'mail.send' },
      authorizationEndpoint: `${base}/authorize`,
      tokenEndpoint: `${base}/token`,
    },
    ...{ behaviour, tokens, asked: memory.asked },
    whenAsked: () => new Promise((resolve) => memory.waiting.push(resolve)),
    revoke: () => {
      refreshTokens.clear()
      tokens.clear()
    },
    visit: async (url) => {
      const answer = await fetch(url, { redirect: 'manual' })
      return new URL(answer.headers.get('location') ?? 'about:blank')
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
