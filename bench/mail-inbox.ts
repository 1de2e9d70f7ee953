import { SMTPServer } from 'smtp-server'

/** What the mail server of the benchmark is told: to forget what it counted, or to leave whoever connects without a word. */
export type InboxOrder = 'count' | 'hang' | 'answer'

/** What it tells: its port, and at the end of a count how many letters came in how long. */
export type InboxReport = { port: number } | { count: number; elapsedMs: number }

// A process of its own: a mail server is another machine's work, and the same for both sides of a comparison.
let count = 0
let firstMs = 0
let wanted = 0
let isHanging = false

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  maxClients: 500,
  onConnect: (_session, done) => {
    if (!isHanging) done()
  },
  onData: (stream, _session, done) => {
    stream.on('data', () => undefined)
    stream.on('end', () => {
      done()
      arrived()
    })
  },
})

function arrived(): void {
  if (count === 0) firstMs = performance.now()
  count += 1
  if (count === wanted) process.send?.({ count, elapsedMs: performance.now() - firstMs } satisfies InboxReport)
}

process.on('message', ({ order, letters = 0 }: { order: InboxOrder; letters?: number }) => {
  isHanging = order === 'hang'
  count = 0
  wanted = letters
})
// A client that is cut off in the middle of a sentence ends its own connection only.
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  if (typeof address === 'object' && address) process.send?.({ port: address.port } satisfies InboxReport)
})
