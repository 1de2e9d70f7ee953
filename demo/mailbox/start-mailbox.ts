import type { AddressInfo } from 'node:net'
import { mailboxHttp } from './mailbox-http.ts'
import { createMessageStore } from './message-store.ts'
import { openSmtpInbox } from './smtp-inbox.ts'

/** A mailbox for the whole demo: what to send to, and where to look. */
export interface Mailbox {
  smtpUrl: string
  smsUrl: string
  /** The page that shows every mail and SMS. */
  address: string
  close: () => Promise<void>
}

/** Starts the mailbox on this machine only: its page on `httpPort` (0 for a free one), its mail server on a free port. */
export async function startMailbox({ httpPort }: { httpPort: number }): Promise<Mailbox> {
  const store = createMessageStore()
  const http = mailboxHttp(store)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(httpPort, '127.0.0.1', resolve)
  })
  const inbox = await openSmtpInbox(store)
  const { port } = http.address() as AddressInfo
  return {
    smtpUrl: inbox.url,
    smsUrl: `http://127.0.0.1:${port}/sms`,
    address: `http://localhost:${port}`,
    close: async () => {
      await inbox.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
