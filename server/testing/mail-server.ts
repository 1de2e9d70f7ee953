import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived: parsed, and the bytes as text. */
export interface ArrivedMail {
  mail: ParsedMail
  raw: string
  recipients: string[]
}

export interface MailServer {
  url: string
  arrived: ArrivedMail[]
  close: () => Promise<void>
}

/** Starts a real SMTP server on a free port. `refuse` names a recipient that it answers with this code, 550 or 451 say. */
export async function startMailServer(refuse: Record<string, number> = {}, port = 0): Promise<MailServer> {
  const arrived: ArrivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'guichet@town.example' && password === 'p:a/s@s'
        ? done(null, { user: username })
        : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refuse[address]
      done(responseCode ? Object.assign(new Error('secret-of-the-server'), { responseCode }) : undefined)
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        void simpleParser(raw).then((mail) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address)
          arrived.push({ mail, raw: raw.toString('latin1'), recipients })
          done()
        })
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
