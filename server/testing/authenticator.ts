import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a forger may change about an answer. */
export interface Forgery {
  origin?: string
  rpId?: string
  type?: string
  challenge?: string
  /** User present is 1, user verified is 4. */
  flags?: number
  counter?: number
  algorithm?: number
  userHandle?: string
  format?: 'none' | 'packed'
  signedBy?: KeyObject
}

type Options = Record<string, unknown>

/** A passkey device in software (WebAuthn Level 3): it makes one ES256 credential and signs with it. */
export interface Authenticator {
  credentialId: string
  create: (options: Options, forgery?: Forgery) => Options
  get: (options: Options, forgery?: Forgery) => Options
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()

// Just enough CBOR (RFC 8949) for what a device answers.
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}
function cbor(value: number | string | Buffer | Map<number | string, unknown> | unknown[]): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map((one) => cbor(one as never))])
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as never)])
  return Buffer.concat([head(5, value.size), ...pairs])
}

function dataOf(rpId: string, flags: number, counter: number, rest: Buffer = Buffer.alloc(0)): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest])
}

/** The credential within what is attested: its id and its public key as COSE (RFC 9053). */
function attestedCredential(id: Buffer, publicKey: KeyObject, { algorithm = -7 }: Forgery): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const key = new Map<number, unknown>([
    [1, 2],
    [3, algorithm],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
  return Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cbor(key)])
}

function attestationObject(data: Buffer, { format = 'none' }: Forgery): Buffer {
  const statement = new Map<string, unknown>()
  if (format === 'packed')
    statement
      .set('alg', -7)
      .set('sig', randomBytes(70))
      .set('x5c', [randomBytes(300)])
  return cbor(
    new Map<string, unknown>([
      ['fmt', format],
      ['attStmt', statement],
      ['authData', data],
    ]),
  )
}

/** Makes a device that recognises its owner, at a site. Its counter rises by one with each use. */
export function newAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credential = randomBytes(32)
  const credentialId = credential.toString('base64url')
  const { hostname } = new URL(origin)
  let counter = 0
  let handle = ''
  const clientData = (type: string, options: Options, forgery: Forgery) =>
    Buffer.from(
      JSON.stringify({
        type: forgery.type ?? type,
        challenge: forgery.challenge ?? options.challenge,
        origin: forgery.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const answer = (response: Options) => ({
    id: credentialId,
    rawId: credentialId,
    type: 'public-key',
    clientExtensionResults: {},
    response,
  })
  return {
    credentialId,
    create: (options, forgery = {}) => {
      handle = (options.user as { id: string }).id
      const attested = attestedCredential(credential, publicKey, forgery)
      const data = dataOf(forgery.rpId ?? hostname, (forgery.flags ?? 5) | 64, forgery.counter ?? 0, attested)
      return answer({
        clientDataJSON: clientData('webauthn.create', options, forgery).toString('base64url'),
        attestationObject: attestationObject(data, forgery).toString('base64url'),
        transports: ['internal'],
      })
    },
    get: (options, forgery = {}) => {
      counter = forgery.counter ?? counter + 1
      const client = clientData('webauthn.get', options, forgery)
      const data = dataOf(forgery.rpId ?? hostname, forgery.flags ?? 5, counter)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), forgery.signedBy ?? privateKey)
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: forgery.userHandle ?? handle,
      })
    },
  }
}
