import { randomUUID } from 'node:crypto'
import { type Comparison, compare, concurrency, type Work } from './compare.ts'
import { atLeast, atMost, type Figure } from './figures.ts'
import { type Connection, openConnection } from './http-client.ts'
import type { References } from './references.ts'

/** The organization to measure on, and how to be signed in to it. */
export interface Subject {
  address: string
  cookie: string
  ids: string[]
  /** The cursor that page 1,000 begins after. */
  deepCursor: string
  /** Sign-in names of accounts that have the password. */
  names: string[]
  password: string
}

interface Measure {
  name: string
  run: () => Promise<Figure>
}

const perSecond = (rate: number) => `${rate < 100 ? rate.toFixed(1) : Math.round(rate)}/s`
const rates = ({ measured, reference }: Comparison, against: string) =>
  `${perSecond(measured)} against ${perSecond(reference)} of ${against}`

/** Everything the benchmark measures over HTTP, in the order of the table. */
export async function measuresOf(subject: Subject, references: References): Promise<Measure[]> {
  const connections = await Promise.all(Array.from({ length: concurrency }, () => openConnection(subject.address)))
  const base = '/api/v1/organizations/bench'
  const get = (path: string | (() => string)): Work =>
    requests(connections, subject, () => ({
      method: 'GET',
      path: typeof path === 'string' ? path : path(),
      status: 200,
    }))
  let turn = 0
  const next = (values: string[]) => values[turn++ % values.length] ?? ''

  const rate = (name: string, target: number, reference: Work, against: string, work: Work): Measure => ({
    name,
    run: async () => {
      const result = await compare(reference, work)
      return atLeast(name, result.ratio, target, rates(result, against))
    },
  })
  const time = (name: string, target: number, reference: Work, against: string, work: Work): Measure => ({
    name,
    run: async () => {
      const result = await compare(reference, work)
      return atMost(name, 1 / result.ratio, target, rates(result, against))
    },
  })
  const search = (hits: string, word: string): Measure =>
    time(
      `search, ${hits}: time`,
      3,
      references.search(word),
      'the bare indexed query',
      get(`${base}/users?search=${encodeURIComponent(word)}`),
    )
  const bareTransaction = 'the bare tenant transaction'
  const firstPage = get(`${base}/users`)
  return [
    rate('first page: rate', 0.35, references.list, bareTransaction, firstPage),
    time('page 1,000: time', 1.5, firstPage, 'the first page', get(`${base}/users?cursor=${subject.deepCursor}`)),
    search('0 hits', 'zzyzx'),
    search('about 10 hits', 'personne.7777'),
    search('1 in 50', 'lacombe'),
    search('everybody', 'cordier.example'),
    rate(
      'get one: rate',
      0.35,
      references.get,
      bareTransaction,
      get(() => `${base}/users/${next(subject.ids)}`),
    ),
    rate('create: rate', 0.5, references.create, 'three bare inserts', creations(connections, subject, base)),
    rate('session check: rate', 0.35, references.get, bareTransaction, get('/api/v1/session')),
    rate('sign-in: rate', 0.85, references.hash, 'bare hashing', signIns(connections, subject)),
  ]
}

interface Request {
  method: string
  path: string
  status: number
  headers?: Record<string, string>
  body?: unknown
}

function requests(connections: Connection[], subject: Subject, request: () => Request): Work {
  return async (loop) => {
    const { method, path, status, headers, body } = request()
    const reply = await connections[loop]?.send(method, path, { cookie: subject.cookie, ...headers }, body)
    if (reply?.status !== status) throw new Error(`${method} ${path}: ${reply?.status} ${reply?.body}`)
  }
}

function creations(connections: Connection[], subject: Subject, base: string): Work {
  return requests(connections, subject, () => ({
    method: 'POST',
    path: `${base}/users`,
    status: 201,
    headers: { 'idempotency-key': randomUUID() },
    body: { signInName: `mesure.${randomUUID()}`, firstName: 'Jean', lastName: 'Mesure', mobile: '06 12 34 56 78' },
  }))
}

function signIns(connections: Connection[], subject: Subject): Work {
  let turn = 0
  const visitor = { ...subject, cookie: '' }
  return requests(connections, visitor, () => {
    const signInName = subject.names[turn++ % subject.names.length]
    return { method: 'POST', path: '/api/v1/session', status: 200, body: { signInName, password: subject.password } }
  })
}
