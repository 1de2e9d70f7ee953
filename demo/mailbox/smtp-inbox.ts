import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { MessageStore } from './message-store.ts'

const largestBytes = 1_000_000

/** Opens a mail server on a free port of this machine that takes every mail and keeps it. Returns its address. */
export async function openSmtpInbox(store: MessageStore): Promise<{ url: string; close: () => Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestBytes,
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(({ subject, text, html }) => {
          if (stream.sizeExceeded) throw Object.assign(new Error('too large'), { responseCode: 552 })
          for (const { address } of session.envelope.rcptTo) {
            store.add({ kind: 'mail', to: address, subject: subject ?? '', text: text ?? '', html: html || null })
          }
        })
        .then(() => done(), done)
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // A client that goes away in the middle of a sentence ends its own connection, not the demo.
  server.on('error', () => undefined)
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
