import { sign } from './tokens.ts'

/** Signs and knows again what must not be made by anybody else, over a change of the secret key. */
export interface Signer {
  /** A signature under the current key. Signatures for one purpose are worth nothing for another. */
  sign: (purpose: string, text: string) => string
  /** The same text as each key at hand would have signed it, the current one first: for what outlives a key. */
  signatures: (purpose: string, text: string) => string[]
}

/** Makes the signer of an installation. */
export function createSigner(secretKey: string, earlierKeys: string[] = []): Signer {
  return {
    sign: (purpose, text) => sign(secretKey, purpose, text),
    signatures: (purpose, text) => [secretKey, ...earlierKeys].map((key) => sign(key, purpose, text)),
  }
}
