import { inOrganization } from '../../platform/database/index.ts'
import { Problem } from '../../platform/http/index.ts'
import type { Bound, FactorNeeds } from './factor-needs.ts'
import { readCredential, readPasskeyHandle } from './passkey.ts'
import { type ChallengeUse, newChallenge, takeChallenge, useWithin } from './passkey-challenge.ts'
import { countUse, findPasskey, findPasskeyOwner, listPasskeys } from './passkey-queries.ts'
import { readAssertion, requestOptions } from './webauthn.ts'

type Person = Pick<Bound, 'organizationId' | 'userId'>

/** Options to give a passkey of this person as second factor or as proof, in this session. */
export async function assertionOptions(needs: FactorNeeds, bound: Bound): Promise<Record<string, unknown>> {
  const { organizationId, userId } = bound
  const known = await inOrganization(needs.database.db, organizationId, (tx) => listPasskeys(tx, userId))
  return requestOptions(needs.baseUrl, await newChallenge(needs, useWithin(bound)), known)
}

const alone: ChallengeUse = { purpose: 'signInAlone', subject: '' }

/** Options to sign in with a passkey and nothing else, for anybody. Throws 429 after very many from one place. */
export async function signInOptions(needs: FactorNeeds, address: string): Promise<Record<string, unknown>> {
  await needs.limits.takeChallenge(address)
  return requestOptions(needs.baseUrl, await newChallenge(needs, alone), null)
}

/** Whether an assertion is this person's, for this use, now. Uses its challenge up in any case. */
export async function usePasskey(
  needs: FactorNeeds,
  person: Person,
  use: ChallengeUse,
  assertion: Record<string, unknown>,
): Promise<boolean> {
  const credential = readCredential(assertion)
  if (!credential || !(await takeChallenge(needs, credential.challenge, use))) return false
  const { db } = needs.database
  const passkey = await inOrganization(db, person.organizationId, (tx) => findPasskey(tx, person.userId, credential.id))
  if (!passkey) return false
  const isAlone = use.purpose === alone.purpose
  const counter = await readAssertion(needs.baseUrl, credential.challenge, assertion, passkey, isAlone)
  if (counter === null) return false
  return inOrganization(db, person.organizationId, (tx) => countUse(tx, passkey.id, counter))
}

/**
 * Signs in with a passkey and nothing else: the device is one factor, recognising its owner the other. Returns who it
 * is. Throws 401 alike whatever is wrong; 429 after too many failures from one place.
 */
export async function passkeySignIn(
  needs: FactorNeeds,
  assertion: Record<string, unknown>,
  address: string,
): Promise<Person & { name: string }> {
  const person = readPasskeyHandle(readCredential(assertion)?.userHandle)
  const found = await needs.limits.guessByAnybody(address, async () => {
    if (!person || !(await usePasskey(needs, person, alone, assertion))) return null
    const { organizationId, userId } = person
    const owner = await inOrganization(needs.database.db, organizationId, (tx) => findPasskeyOwner(tx, userId))
    return owner ? { organizationId, userId, name: owner.name } : null
  })
  if (!found) throw new Problem(401, 'passkeyRefused')
  return found
}
