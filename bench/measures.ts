import { bareTransaction, base, type Measure, rate, reading, time } from './measure.ts'
import type { References } from './references.ts'
import {
  asBearer,
  asPerson,
  creation,
  inTurn,
  introspection,
  openRequesting,
  type Requesting,
  signIn,
  tokenRequest,
} from './requests.ts'
import { rightsMeasures } from './rights-measures.ts'
import type { Subject } from './subject.ts'

function consoleMeasures(requesting: Requesting, subject: Subject, references: References): Measure[] {
  const get = reading(requesting, asPerson(subject))
  const firstPage = get(`${base}/users`)
  const nextId = inTurn(subject.ids)
  const nextName = inTurn(subject.names)
  const search = (hits: string, word: string): Measure =>
    time(
      `search, ${hits}: time`,
      3,
      references.search(word),
      'the bare indexed query',
      get(`${base}/users?search=${encodeURIComponent(word)}`),
    )
  const getOne = get(() => `${base}/users/${nextId()}`)
  const creations = requesting(() => creation(subject, base))
  const signIns = requesting(() => signIn(subject, nextName()))
  return [
    rate('first page: rate', 0.35, references.list, bareTransaction, firstPage),
    time('page 1,000: time', 1.5, firstPage, 'the first page', get(`${base}/users?cursor=${subject.deepCursor}`)),
    search('0 hits', 'zzyzx'),
    search('about 10 hits', 'personne.7777'),
    search('1 in 50', 'lacombe'),
    search('everybody', 'cordier.example'),
    rate('get one: rate', 0.35, references.get, bareTransaction, getOne),
    rate('create: rate', 0.5, references.create, 'three bare inserts', creations),
    rate('session check: rate', 0.35, references.get, bareTransaction, get('/api/v1/session')),
    rate('sign-in: rate', 0.85, references.hash, 'bare hashing', signIns),
    rate('my applications: rate', null, references.get, bareTransaction, get('/api/v1/me/applications')),
  ]
}

function programMeasures(requesting: Requesting, subject: Subject, references: References): Measure[] {
  const { program, ids } = subject
  let token = ''
  const tokens = requesting(
    () => tokenRequest(program),
    ({ body }) => {
      token = JSON.parse(body).access_token
    },
  )
  const introspections = requesting(
    () => introspection(program, token),
    ({ body }) => {
      if (!body.includes('"active":true')) throw new Error(`introspection of ${token}: ${body}`)
    },
  )
  const nextId = inTurn(ids)
  const getOne = (headers: Record<string, string>) => reading(requesting, headers)(() => `${base}/users/${nextId()}`)
  const withSession = getOne(asPerson(subject))
  const sameWithSession = 'the same request with a session'
  const ofToken = (measure: (token: string) => Measure): Measure => ({
    name: measure('').name,
    run: async () => {
      await tokens(0)
      return measure(token).run()
    },
  })
  return [
    rate('client credentials: rate', 0.5, references.issue, 'one signature and one durable insert', tokens),
    ofToken(() => rate('introspection: rate', null, references.get, bareTransaction, introspections)),
    rate('API key: rate', null, withSession, sameWithSession, getOne(asBearer(program.apiKey))),
    ofToken((held) => rate('access token: rate', null, withSession, sameWithSession, getOne(asBearer(held)))),
  ]
}

/** Everything the benchmark measures over HTTP, in the order of the table. */
export async function measuresOf(subject: Subject, references: References): Promise<Measure[]> {
  const requesting = await openRequesting(subject.address)
  return [
    ...consoleMeasures(requesting, subject, references),
    ...programMeasures(requesting, subject, references),
    ...rightsMeasures(requesting, subject, references),
  ]
}
