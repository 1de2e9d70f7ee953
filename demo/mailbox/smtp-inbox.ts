import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MessageStore } from './message-store.ts'

const largestBytes = 15_000_000

/** Who may send by it. */
interface Door {
  /** 0: a free one. */
  port: number
  /** The mail password of everybody; null: nobody is asked for one. */
  password: string | null
}

// What a real server would say: a box that is not there, and one that is full for now.
const refusals: Record<string, [code: number, words: string]> = {
  refuse: [550, '5.1.1 No such mailbox here'],
  plein: [452, '4.2.2 The mailbox is full, try again later'],
}

function refusalOf(address: string): Error | undefined {
  const [code, words] = refusals[address.split('@')[0]?.toLowerCase() ?? ''] ?? []
  return code === undefined ? undefined : Object.assign(new Error(words), { responseCode: code })
}

const wrongPassword = () => Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 })

function identify(password: string | null): SMTPServerOptions {
  if (password === null) return { disabledCommands: ['AUTH', 'STARTTLS'] }
  return {
    disabledCommands: ['STARTTLS'],
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.password === password ? done(null, { user: auth.username }) : done(wrongPassword()),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
  }
}

/** Opens a mail server on this machine that keeps every mail it takes. Returns its address. */
export async function openSmtpInbox(
  store: MessageStore,
  { port, password }: Door,
): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    ...identify(password),
    disableReverseLookup: true,
    size: largestBytes,
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(({ subject, text, html, from }) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('too large'), { responseCode: 552 })
          const message = {
            from: from?.value[0]?.address ?? null,
            subject: subject ?? '',
            text: text ?? '',
            html: html || null,
          }
          for (const { address } of session.envelope.rcptTo) store.add({ kind: 'mail', to: address, ...message })
        })
        .then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A client that goes away in the middle of a sentence ends its own connection, not the demo.
  server.on('error', () => undefined)
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
