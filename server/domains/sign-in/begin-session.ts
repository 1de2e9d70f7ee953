import type { FastifyRequest } from 'fastify'
import type { Session, SessionStage } from '../../../contract/index.ts'
import { type Database, type Db, inOrganization, oneStatement } from '../../platform/database/index.ts'
import { Problem, wayIn } from '../../platform/http/index.ts'
import { newOrganizationToken, readOrganizationToken } from '../../platform/secrets/index.ts'
import { type FactorState, findFactorState, type Gateways, hasEnrolled, readFactorState } from '../factors/index.ts'
import { entryOf, type Via } from '../journal/index.ts'
import { type Cookies, isTrustedDevice, openingSession, type SelfRow } from '../sessions/index.ts'
import { nextStage } from './next-stage.ts'
import { type OpenedSession, openingAndTelling } from './open-session-queries.ts'

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
  /** Since when somebody has proved who they are who goes on; absent, they do so now. */
  provedAt?: Date | undefined
  /** The hash that their password was compared with. */
  passwordHash?: string | undefined
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
  /** The person, where opening the session told already. */
  self?: SelfRow | undefined
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
async function isTrusted(needs: BeginNeeds, state: FactorState, arrival: Arrival): Promise<boolean> {
  const { userId, organizationId, place } = arrival
  const token = state.policy === 'optional' ? readOrganizationToken(place.trustToken) : null
  if (!token || token.organizationId !== organizationId) return false
  return inOrganization(needs.database.db, organizationId, (tx) => isTrustedDevice(tx, userId, token.tokenHash))
}

function opening(db: Db, arrival: Arrival, stage: SessionStage, state: FactorState) {
  const { organizationId, userId, name, methods, place } = arrival
  const { token, tokenHash } = newOrganizationToken(organizationId)
  const { address, userAgent } = place
  // A trusted browser, or the rule, may spare the second factor at sign-in: then nobody has proved enough to remove it.
  const isProof = methods.includes('mfa') || !hasEnrolled(state)
  // What was proved before stays proved then: changing a password makes no second factor recent.
  const provedAt = arrival.provedAt ?? (isProof ? ('now' as const) : new Date(0))
  const session = {
    organizationId,
    userId,
    tokenHash,
    stage,
    methods,
    provedAt,
    userAgent,
    address,
    passwordHash: arrival.passwordHash,
  }
  if (stage === 'secondFactor' || arrival.isContinued) return { token, statement: openingSession(db, session) }
  const person = { id: userId, name }
  const fact = { organizationId, kind: 'session.open', category: 'signIns' as const, via: place.via }
  return { token, statement: openingAndTelling(db, session, entryOf({ ...fact, actor: person, target: person })) }
}

function begunOf(
  opened: OpenedSession | undefined,
  { organizationId, userId }: Arrival,
  state: SessionStage,
  token: string,
): BegunSession {
  // Deactivated between the password and this moment.
  if (!opened) throw new Problem(401, 'notSignedIn')
  const self = 'sign_in_name' in opened ? opened : undefined
  return { state, token, expiresAt: opened.expires_at, organizationId, userId, self }
}

/**
 * Opens a session for somebody who proved something, at the stage that is next for them: the one place where sign-in,
 * second factor, invitation, recovery and passkey come together, so that none is a way round another. Throws 401 for
 * an account that is no longer active.
 */
export async function beginSession(needs: BeginNeeds, arrival: Arrival): Promise<BegunSession> {
  const { database } = needs
  const { organizationId } = arrival
  const state = await readFactorState(database, organizationId, arrival.userId)
  const hasSecondFactor = arrival.hasSecondFactor || (await isTrusted(needs, state, arrival))
  const stage = nextStage(state, needs.gateways, hasSecondFactor)
  const { token, statement } = opening(database.db, arrival, stage, state)
  const [opened] = await oneStatement<OpenedSession>(database, organizationId, statement)
  return begunOf(opened, arrival, stage, token)
}

/** The same within a transaction, for somebody who goes on with a sign-in: the second factor is behind them. */
export async function continueSessionIn(tx: Db, needs: BeginNeeds, arrival: Arrival): Promise<BegunSession> {
  const state = await findFactorState(tx, arrival.userId)
  const stage = nextStage(state, needs.gateways, true)
  const { token, statement } = opening(tx, arrival, stage, state)
  return begunOf(await statement.executeTakeFirst(), arrival, stage, token)
}
