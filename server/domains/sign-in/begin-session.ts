import type { FastifyRequest } from 'fastify'
import type { Session, SessionStage } from '../../../contract/index.ts'
import { type Database, type Db, inOrganization } from '../../platform/database/index.ts'
import { wayIn } from '../../platform/http/index.ts'
import { newOrganizationToken, readOrganizationToken } from '../../platform/secrets/index.ts'
import { type FactorState, findFactorState, type Gateways } from '../factors/index.ts'
import { record, type Via } from '../journal/index.ts'
import { type Cookies, insertSession, isTrustedDevice } from '../sessions/index.ts'
import { markSignedIn } from './candidate-queries.ts'
import { nextStage } from './next-stage.ts'

/** From where somebody signs in. */
export interface Place {
  address: string
  userAgent: string
  via: Via
  /** What the browser keeps since it was trusted. */
  trustToken?: string | undefined
}

/** Reads from a request where it comes from. */
export function placeOf(request: FastifyRequest, cookies: Cookies): Place {
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    via: wayIn(request),
    trustToken: cookies.readTrust(request),
  }
}

/** Somebody who proved something of who they are. */
export interface Arrival {
  organizationId: string
  userId: string
  name: string
  /** What they proved it with, as RFC 8176 names it. */
  methods: string[]
  /** Whether the second factor was given, or is none of this person's business any more at this stage. */
  hasSecondFactor: boolean
  /** Whether the journal knows of this sign-in already: it only goes on. */
  isContinued?: boolean
  place: Place
}

/** A session just opened, perhaps with steps left before it opens anything. */
export interface BegunSession {
  state: SessionStage
  token: string
  expiresAt: Date
  organizationId: string
  userId: string
}

export interface BeginNeeds {
  database: Database
  /** Which codes can be sent from here. */
  gateways: Gateways
}

/** A sign-in that worked as far as this: a session with its token, or several accounts to choose from. */
export type SignedIn =
  | BegunSession
  | { state: 'chooseOrganization'; organizations: NonNullable<Session['organizations']> }

/** Only where the second factor is the person's own choice may a browser be trusted instead of it. */
async function isTrusted(tx: Db, state: FactorState, { userId, organizationId, place }: Arrival): Promise<boolean> {
  const token = state.policy === 'optional' ? readOrganizationToken(place.trustToken) : null
  if (!token || token.organizationId !== organizationId) return false
  return isTrustedDevice(tx, userId, token.tokenHash)
}

/**
 * Opens a session for somebody who proved something, at the stage that is next for them: the one place where sign-in,
 * second factor, invitation, recovery and passkey come together, so that none is a way round another.
 */
export async function beginSessionIn(tx: Db, needs: BeginNeeds, arrival: Arrival): Promise<BegunSession> {
  const { organizationId, userId, methods, place } = arrival
  const state = await findFactorState(tx, userId)
  const hasSecondFactor = arrival.hasSecondFactor || (await isTrusted(tx, state, arrival))
  const stage = nextStage(state, needs.gateways, hasSecondFactor)
  const { token, tokenHash } = newOrganizationToken(organizationId)
  const { address, userAgent } = place
  const session = { organizationId, userId, tokenHash, stage, methods, userAgent, address }
  const { expires_at: expiresAt } = await insertSession(tx, session)
  if (stage !== 'secondFactor' && !arrival.isContinued) await writeDown(tx, arrival)
  return { state: stage, token, expiresAt, organizationId, userId }
}

async function writeDown(tx: Db, { organizationId, userId, name, place }: Arrival): Promise<void> {
  await markSignedIn(tx, userId)
  const person = { id: userId, name }
  const fact = { organizationId, kind: 'session.open', category: 'signIns' as const, via: place.via }
  await record(tx, { ...fact, actor: person, target: person })
}

/** The same in a transaction of its own. */
export function beginSession(needs: BeginNeeds, arrival: Arrival): Promise<BegunSession> {
  return inOrganization(needs.database.db, arrival.organizationId, (tx) => beginSessionIn(tx, needs, arrival))
}
