import type { AddressInfo } from 'node:net'
import { mailboxHttp } from './mailbox-http.ts'
import { createMessageStore } from './message-store.ts'
import { openSmtpInbox } from './smtp-inbox.ts'

/** A mailbox for the whole demo: what to send to, and where to look. */
export interface Mailbox {
  smtpUrl: string
  smsUrl: string
  /** The mail server of the sample organizations, on this machine; every account has the same mail password. */
  companyPort: number
  /** The page that shows every mail and SMS. */
  address: string
  close: () => Promise<void>
}

/** Where the mailbox opens; 0 is a free port. */
interface Openings {
  httpPort: number
  companyPort: number
  mailPassword: string
}

/** Starts the mailbox on this machine only: its page, Guichet's own mail server on a free port, and that of the sample organizations. */
export async function startMailbox({ httpPort, companyPort, mailPassword }: Openings): Promise<Mailbox> {
  const store = createMessageStore()
  const http = mailboxHttp(store)
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(httpPort, '127.0.0.1', resolve)
  })
  const inbox = await openSmtpInbox(store, { port: 0, password: null })
  const company = await openSmtpInbox(store, { port: companyPort, password: mailPassword })
  const { port } = http.address() as AddressInfo
  return {
    smtpUrl: inbox.url,
    companyPort: company.port,
    smsUrl: `http://127.0.0.1:${port}/sms`,
    address: `http://localhost:${port}`,
    close: async () => {
      await inbox.close()
      await company.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}
