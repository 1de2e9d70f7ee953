import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { ApiError } from '../api-error.ts'

/** What `POST …/options` answers, as it came. */
export type PasskeyOptions = Record<string, unknown>

// Only who uses a passkey loads the library.
const library = () => import('@simplewebauthn/browser')

/** Whether this browser, at this address, can use passkeys at all. */
export function canUsePasskeys(): boolean {
  return typeof globalThis.PublicKeyCredential === 'function'
}

/** Whether the browser can offer passkeys among the names it fills in. */
export async function canOfferPasskeys(): Promise<boolean> {
  return canUsePasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true
}

/** Asks the person for one of their passkeys; `isQuiet` waits until they choose it in the name field. */
export async function askForPasskey(options: PasskeyOptions, isQuiet = false): Promise<object> {
  const { startAuthentication } = await library()
  // The server made these with the same family of libraries; their inside is between the two.
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  return startAuthentication({ optionsJSON, useBrowserAutofill: isQuiet })
}

/** Makes a new passkey on this device, or on one the person chooses. */
export async function makePasskey(options: PasskeyOptions): Promise<object> {
  const { startRegistration } = await library()
  return startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON })
}

/** Gives up the passkey question that waits in the name field. */
export async function forgetPasskeyQuestion(): Promise<void> {
  if (!canUsePasskeys()) return
  const { WebAuthnAbortService } = await library()
  WebAuthnAbortService.cancelCeremony()
}

export type PasskeyFailure = 'refused' | 'known' | 'failed'

/** Takes what a passkey call threw; returns the text that explains it, or null where the server's own words do. */
export function passkeyFailure(error: unknown): PasskeyFailure | null {
  if (error instanceof ApiError || !(error instanceof Error)) return null
  const cause = error.cause instanceof Error ? error.cause.name : ''
  const names = [error.name, cause]
  if (names.includes('NotAllowedError') || names.includes('AbortError')) return 'refused'
  return names.includes('InvalidStateError') ? 'known' : 'failed'
}
