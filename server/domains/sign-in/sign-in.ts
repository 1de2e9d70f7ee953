import { setTimeout as wait } from 'node:timers/promises'
import { oneStatementAcross } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import { type Signer, verifyAgainstNothing, verifyPassword } from '../../platform/secrets/index.ts'
import { displayNameOf, doesNameMatch, foldName } from '../users/index.ts'
import { type BeginNeeds, beginSession, type Place, type SignedIn } from './begin-session.ts'
import { type Candidate, selectCandidates } from './candidate-queries.ts'
import { isKnownDevice } from './known-device.ts'
import type { Attempt, Throttle } from './throttle.ts'

// Known and unknown names differ in how many hashes they cost; failures all take this long at least.
const failureTakesMs = 300
const mostHashes = 8

export interface SignInNeeds extends BeginNeeds {
  throttle: Throttle
  signer: Signer
}

export interface Credentials {
  signInName: string
  password: string
  organization?: string | undefined
  place: Place
  /** What the browser keeps since it signed in to an account before. */
  deviceMark?: string | undefined
}

/** The accounts that these credentials may mean. */
async function candidatesOf({ database }: SignInNeeds, credentials: Credentials): Promise<Candidate[]> {
  const folded = foldName(credentials.signInName)
  const alike = await oneStatementAcross(database, selectCandidates(database.db, folded, credentials.organization))
  // Before any hash: a name in another case, where case matters, costs what an unknown name does.
  return alike.filter((candidate) => doesNameMatch(credentials.signInName, candidate))
}

/** What is counted: tries of an account from a device that knows it, else tries of a name from a place. */
function attemptOf({ signer }: SignInNeeds, credentials: Credentials, [one, another]: Candidate[]): Attempt {
  const isKnown = one && !another && isKnownDevice(signer, one.user_id, credentials.deviceMark)
  const { address } = credentials.place
  if (isKnown) return { name: one.user_id, address, isKnownDevice: true }
  return { name: foldName(credentials.signInName), address, isKnownDevice: false }
}

/** The accounts among these whose password is right. Unknown names cost a hash as well. */
async function matching(candidates: Candidate[], password: string): Promise<Candidate[]> {
  if (candidates.length === 0) await verifyAgainstNothing(password)
  const matches: Candidate[] = []
  for (const candidate of candidates.slice(0, mostHashes)) {
    const isRight = await verifyPassword(candidate.hash, password)
    if (isRight && candidate.status === 'active') matches.push(candidate)
  }
  return matches
}

/**
 * Signs in with sign-in name or address and password (B7). Throws 401 alike for unknown names, wrong passwords and
 * closed accounts, in text and in time; 429 after too many failures; 403 where the password is right but the
 * organization is suspended or closed, which nobody learns before.
 */
export async function signIn(needs: SignInNeeds, credentials: Credentials): Promise<SignedIn> {
  const startedMs = performance.now()
  const candidates = await candidatesOf(needs, credentials)
  const attempt = attemptOf(needs, credentials, candidates)
  await needs.throttle.take(attempt)
  const matches = await matching(candidates, credentials.password).catch(async (error) => {
    await needs.throttle.giveBack(attempt)
    throw error
  })
  const [first] = matches
  if (!first) {
    await needs.throttle.fail(attempt)
    await wait(Math.max(0, failureTakesMs - (performance.now() - startedMs)))
    throw new Problem(401, 'invalidCredentials')
  }
  await needs.throttle.succeed(attempt)
  const open = matches.filter((one) => one.is_open)
  const [match] = open
  if (!match) throw new Problem(403, 'organizationNotOpen', { values: { organization: first.organization_name } })
  if (open.length > 1) return { state: 'chooseOrganization', organizations: open.map(choice) }
  return beginSession(needs, {
    organizationId: match.organization_id,
    userId: match.user_id,
    name: displayNameOf({ first_name: match.name, last_name: '', sign_in_name: match.sign_in_name }),
    methods: ['pwd'],
    hasSecondFactor: false,
    passwordHash: match.hash,
    place: credentials.place,
  })
}

const choice = (match: Candidate) => ({
  slug: match.organization_slug,
  name: match.organization_name,
  signInName: match.sign_in_name,
})
