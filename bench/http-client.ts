import { connect, type Socket } from 'node:net'

/** What came back: status, headers as text, body as text. */
export interface Reply {
  status: number
  head: string
  body: string
}

/** A keep-alive connection that sends one request at a time. As little work as possible: the server is measured, not this. */
export interface Connection {
  /** A body that is text goes as a form, any other as JSON. */
  send: (method: string, path: string, headers: Record<string, string>, body?: unknown) => Promise<Reply>
  close: () => void
}

/** Opens a connection to `http://host:port`. A reply must have a content-length, which the server's have. */
export async function openConnection(address: string): Promise<Connection> {
  const { hostname, port, host } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const read = readerOf(socket)
  return {
    send(method, path, headers, body) {
      const isForm = typeof body === 'string'
      const payload = isForm ? body : body === undefined ? '' : JSON.stringify(body)
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      const kind = isForm ? 'application/x-www-form-urlencoded' : 'application/json'
      const type = payload && `content-type: ${kind}\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n`
      const reply = read()
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${type}\r\n${payload}`)
      return reply
    },
    close: () => socket.destroy(),
  }
}

function readerOf(socket: Socket): () => Promise<Reply> {
  let chunks: Buffer[] = []
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    const received = chunks.length === 1 ? chunk : Buffer.concat(chunks)
    const reply = replyIn(received)
    if (!reply) return
    chunks = []
    waiting?.resolve(reply)
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')))
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject }
    })
}

function replyIn(received: Buffer): Reply | null {
  const end = received.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = received.toString('latin1', 0, end)
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
  if (received.length < end + 4 + length) return null
  return { status: Number(head.slice(9, 12)), head, body: received.toString('utf8', end + 4, end + 4 + length) }
}
