import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const tagBytes = 16
const nonceBytes = 12

/** Encrypts what must be read back (TOTP seeds, mail passwords, signing keys), bound to where it is kept. */
export interface Seal {
  /** Takes a secret and where it belongs (such as a row's id); returns text that opens only there. */
  close: (secret: string, place: string) => string
  /** Reads a sealed text back. Throws when it was changed, moved, or sealed with a key that is not at hand. */
  open: (sealed: string, place: string) => string
  /** How texts begin that were sealed with the current key. */
  prefix: string
}

interface Key {
  id: string
  bytes: Buffer
}

function keyFrom(secretKey: string): Key {
  const bytes = Buffer.from(hkdfSync('sha256', secretKey, '', 'guichet.seal', 32))
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes }
}

/**
 * Makes the seal of an installation: AES-256-GCM with a key derived from the secret key (RFC 5869). The key's id
 * stands before the text, so that texts sealed with an `earlierKeys` one can still be opened after a rotation.
 */
export function createSeal(secretKey: string, earlierKeys: string[] = []): Seal {
  const current = keyFrom(secretKey)
  const byId = new Map([current, ...earlierKeys.map(keyFrom)].map((key) => [key.id, key]))
  return {
    prefix: `${current.id}.`,
    close: (secret, place) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, current.bytes, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return `${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open: (sealed, place) => {
      const [id = '', text = ''] = sealed.split('.')
      const key = byId.get(id)
      if (!key) throw new Error('this was sealed with another secret key')
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv(algorithm, key.bytes, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
  }
}
