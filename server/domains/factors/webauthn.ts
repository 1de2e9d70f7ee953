import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import type { Passkey } from './passkey.ts'
import { passkeyHandle } from './passkey.ts'

const siteName = 'Guichet'
// EdDSA, ES256 and RS256, as the COSE registry numbers them: no other algorithm is accepted, whatever a credential says.
const algorithms = [-8, -7, -257]
const timeout = 5 * 60_000

/** Which site passkeys are bound to (WebAuthn Level 3, section 5.1.2). */
const siteOf = (baseUrl: string) => ({ rpID: new URL(baseUrl).hostname, origin: new URL(baseUrl).origin })

type Known = Pick<Passkey, 'credentialId' | 'transports'>

const describe = ({ credentialId, transports }: Known) => ({ id: credentialId, transports })

/** Options with which a browser makes a passkey: discoverable, so that it can be the only thing to sign in with. */
export async function creationOptions(
  baseUrl: string,
  challenge: Buffer,
  person: { organizationId: string; userId: string; signInName: string; name: string },
  known: Known[],
): Promise<Record<string, unknown>> {
  const options = await generateRegistrationOptions({
    rpName: siteName,
    rpID: siteOf(baseUrl).rpID,
    userName: person.signInName,
    userDisplayName: person.name,
    userID: new Uint8Array(passkeyHandle(person)),
    challenge: new Uint8Array(challenge),
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map(describe),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    supportedAlgorithmIDs: algorithms,
  })
  return { ...options }
}

/** Options with which a browser uses a passkey: one of the `known` ones, or whichever it holds for this site. */
export async function requestOptions(
  baseUrl: string,
  challenge: Buffer,
  known: Known[] | null,
): Promise<Record<string, unknown>> {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(baseUrl).rpID,
    challenge: new Uint8Array(challenge),
    timeout,
    // Alone it stands for both factors: the device must have recognised its owner.
    userVerification: known === null ? 'required' : 'preferred',
    ...(known && { allowCredentials: known.map(describe) }),
  })
  return { ...options }
}

/**
 * Checks what an authenticator made. Returns the new credential, or null when anything about it is wrong. Attestation
 * certificates are refused unread: none is asked for, and reading one fetches addresses that its maker chose.
 */
export async function readAttestation(
  baseUrl: string,
  challenge: string,
  attestation: Record<string, unknown>,
): Promise<Omit<Passkey, 'id' | 'name'> | null> {
  const { rpID, origin } = siteOf(baseUrl)
  try {
    const response = attestation as unknown as RegistrationResponseJSON
    const object = decodeAttestationObject(isoBase64URL.toBuffer(response.response.attestationObject))
    const format = object.get('fmt')
    if (format !== 'none' && (format !== 'packed' || object.get('attStmt').get('x5c') !== undefined)) return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return null
    const { id, publicKey, counter, transports } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] }
  } catch {
    // The library throws for everything that is wrong with it.
    return null
  }
}

/** Checks what an authenticator signed. Returns its new counter, or null when anything about it is wrong. */
export async function readAssertion(
  baseUrl: string,
  challenge: string,
  assertion: Record<string, unknown>,
  passkey: Passkey,
  mustVerifyUser: boolean,
): Promise<number | null> {
  const { rpID, origin } = siteOf(baseUrl)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: assertion as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: mustVerifyUser,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
