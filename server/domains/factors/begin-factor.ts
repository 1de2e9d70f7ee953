import type { TotpBegun } from '../../../contract/index.ts'
import { inOrganization } from '../../platform/database/index.ts'
import { type Actor, broken, notFound, Problem } from '../../platform/http/index.ts'
import { displayNameOf, findUser } from '../users/index.ts'
import type { FactorNeeds } from './factor-needs.ts'
import { findFactorState } from './factor-queries.ts'
import { takeCode } from './one-time-code.ts'
import { storePendingTotp } from './own-factor-queries.ts'
import { type Passkey, readCredential } from './passkey.ts'
import { newChallenge, takeChallenge, useWithin } from './passkey-challenge.ts'
import { listPasskeys } from './passkey-queries.ts'
import { boundTo } from './proof.ts'
import { newTotpSecret, totpUri } from './totp.ts'
import { takeTotp } from './verify-second-factor.ts'
import { creationOptions, readAttestation } from './webauthn.ts'

const issuer = 'Guichet'

/** Begins an authenticator app: a new secret, worth nothing until its first code. Throws 422 when there is one already. */
export function beginTotp(needs: FactorNeeds, { organizationId, userId }: Actor): Promise<TotpBegun> {
  return inOrganization(needs.database.db, organizationId, async (tx) => {
    const user = await findUser(tx, userId)
    if (!user) throw notFound()
    const { policy } = await findFactorState(tx, userId)
    if (policy === 'off') throw broken([{ field: '', code: 'factorsOff' }])
    const secret = newTotpSecret()
    const isFirst = await storePendingTotp(tx, { organizationId, userId, seal: (id) => needs.seal.close(secret, id) })
    if (!isFirst) throw broken([{ field: '', code: 'factorExists' }])
    return { secret, uri: totpUri(secret, user.sign_in_name, issuer) }
  })
}

/** What a person has just shown to hold: the values of the change that adds it. */
type Shown = { method: 'totp' } | { method: 'email' | 'sms'; destination: string }

/**
 * Takes the first code of a factor to be added. Throws 401 `factorWrong` when it is wrong, and 429: these guesses are
 * counted like any other.
 */
export async function showFactor(
  needs: FactorNeeds,
  actor: Actor,
  address: string,
  method: 'totp' | 'email' | 'sms',
  code: string,
): Promise<Shown> {
  const { userId, organizationId } = actor
  const bound = boundTo(actor, 'enrolment')
  const shown = await needs.limits.guess({ userId, address, at: 'code' }, async (): Promise<Shown | null> => {
    if (method === 'totp') return (await takeTotp(needs, bound, code, false)) ? { method } : null
    const take = inOrganization(needs.database.db, organizationId, (tx) => takeCode(tx, needs, bound, method, code))
    const destination = await take
    return destination === null ? null : { method, destination }
  })
  if (!shown) throw new Problem(401, 'factorWrong', { problems: [{ field: '/code', code: 'codeWrong' }] })
  return shown
}

/** Options with which the browser makes a passkey for this person. */
export async function beginPasskey(needs: FactorNeeds, actor: Actor): Promise<Record<string, unknown>> {
  const { organizationId, userId } = actor
  const own = await inOrganization(needs.database.db, organizationId, async (tx) => {
    const user = await findUser(tx, userId)
    return user && { user, known: await listPasskeys(tx, userId) }
  })
  if (!own) throw notFound()
  const person = { organizationId, userId, signInName: own.user.sign_in_name, name: displayNameOf(own.user) }
  const challenge = await newChallenge(needs, useWithin(boundTo(actor, 'enrolment')))
  return creationOptions(needs.baseUrl, challenge, person, own.known)
}

/** Checks the passkey that a browser made. Throws 422 when it is not one made for this person, in this session, just now. */
export async function showPasskey(
  needs: FactorNeeds,
  actor: Actor,
  attestation: Record<string, unknown>,
): Promise<Omit<Passkey, 'id' | 'name'>> {
  const refused = () => broken([{ field: '/attestation', code: 'passkeyWrong' }])
  const credential = readCredential(attestation)
  if (!credential) throw refused()
  const isAsked = await takeChallenge(needs, credential.challenge, useWithin(boundTo(actor, 'enrolment')))
  if (!isAsked) throw refused()
  const passkey = await readAttestation(needs.baseUrl, credential.challenge, attestation)
  if (!passkey) throw refused()
  return passkey
}
