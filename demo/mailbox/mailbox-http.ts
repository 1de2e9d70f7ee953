import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import type { Message, MessageStore } from './message-store.ts'

const page = (name: string) => readFileSync(join(import.meta.dirname, 'page', name))

const files: Record<string, [type: string, content: Buffer]> = {
  '/': ['text/html; charset=utf-8', page('mailbox.html')],
  '/mailbox.css': ['text/css; charset=utf-8', page('mailbox.css')],
  '/mailbox.js': ['text/javascript; charset=utf-8', page('mailbox.js')],
}

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
// A mail is somebody else's page: it runs nothing, fetches nothing, and opens its links beside.
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

const smsShape = z.object({ to: z.string().min(1).max(50), text: z.string().min(1).max(2000) })
const largestBytes = 64_000

const headersOf = (type: string, policy: string) => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
})

function send(
  response: ServerResponse,
  status: number,
  type = 'text/plain',
  body: Buffer | string = '',
  policy = pagePolicy,
) {
  response.writeHead(status, headersOf(type, policy)).end(body)
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > largestBytes) return undefined
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

/** The part of a mail that browsers show; its links open beside the mailbox. */
function showMail(response: ServerResponse, message: Message | undefined): void {
  const html = message?.html?.replace(/<head>/i, '<head><base target="_blank">')
  if (html) send(response, 200, 'text/html; charset=utf-8', html, mailPolicy)
  else send(response, 404)
}

async function takeSms(store: MessageStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const sms = smsShape.safeParse(await bodyOf(request))
  if (sms.success) store.add({ kind: 'sms', from: null, subject: null, html: null, ...sms.data })
  send(response, sms.success ? 202 : 400)
}

async function answer(store: MessageStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method} ${pathname}`
  const [, id] = /^GET \/messages\/(\d+)$/.exec(asked) ?? []
  const file = request.method === 'GET' ? files[pathname] : undefined
  if (file) send(response, 200, ...file)
  else if (id) showMail(response, store.find(id))
  else if (asked === 'POST /sms') await takeSms(store, request, response)
  else if (asked === 'GET /api/messages') {
    send(response, 200, 'application/json', JSON.stringify(store.list(searchParams.get('to'))))
  } else if (asked === 'DELETE /api/messages') {
    store.clear()
    send(response, 204)
  } else send(response, 404)
}

/** The mailbox for eyes and for programs: a page, `/api/messages`, and `POST /sms` for the application to send to. */
export function mailboxHttp(store: MessageStore): Server {
  return createServer((request, response) => {
    answer(store, request, response).catch(() => send(response, 500))
  })
}
