import { broken } from '../../platform/http/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'

/** A password as it is kept: sealed, for one place. */
export interface KeptPassword {
  sealed: string | null
  place: string | null
  /** Where its seal belongs. */
  sealPlace: (place: string) => string
}

/**
 * The password to test a place with: the one that was typed, or the kept one where it was given for this very place.
 * Throws 422 otherwise: a password never travels to a place that it was not given for.
 */
export function passwordFor(seal: Seal, typed: string | undefined, kept: KeptPassword, place: string): string {
  if (typed !== undefined) return typed
  const isForOther = kept.place !== null && kept.place !== place
  const opened = isForOther ? null : open(seal, kept, place)
  if (opened !== null) return opened
  throw broken([{ field: '/password', code: isForOther ? 'mailPasswordNeededAgain' : 'mailTestPasswordMissing' }])
}

function open(seal: Seal, { sealed, sealPlace }: KeptPassword, place: string): string | null {
  if (sealed === null) return null
  try {
    return seal.open(sealed, sealPlace(place))
  } catch {
    // Sealed with a key that the server no longer has.
    return null
  }
}
