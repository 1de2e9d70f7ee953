import type { FactorMethod, OfferedMethod, SecondFactorPolicy } from '../../../contract/index.ts'

/** A factor that a person has confirmed, passkeys aside. */
export interface ConfirmedFactor {
  id: string
  kind: 'totp' | 'email' | 'sms'
  /** Where its codes go; null for an authenticator app. */
  destination: string | null
  createdAt: Date
  lastUsedAt: Date | null
}

/** All that decides whether and how a second factor is asked of a person. */
export interface FactorState {
  policy: SecondFactorPolicy
  source: 'person' | 'group' | 'organization'
  factors: ConfirmedFactor[]
  passkeys: number
  recoveryCodesLeft: number
  hasPassword: boolean
  /** Whether somebody else set the password, so that the person must choose one before going on. */
  mustChangePassword: boolean
  email: string | null
  mobile: string | null
  /** Whether the address or number is already somebody else's second factor in this organization (C2). */
  isEmailTaken: boolean
  isMobileTaken: boolean
  language: 'fr' | 'en'
}

/** Which codes can be sent from this installation. */
export interface Gateways {
  canMail: boolean
  canSms: boolean
}

/** A mailed address with its middle hidden: enough to know which of one's own it is. */
function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, Math.min(2, at))}•••${address.slice(at)}`
}

/** The last two digits of a number. */
function maskNumber(number: string): string {
  return `•• ${number.slice(-2)}`
}

/** A destination as a hint. */
export function hintOf(method: 'email' | 'sms', destination: string): string {
  return method === 'email' ? maskAddress(destination) : maskNumber(destination)
}

/** Whether the person has set up anything of their own. */
export function hasEnrolled(state: Pick<FactorState, 'factors' | 'passkeys'>): boolean {
  return state.factors.length > 0 || state.passkeys > 0
}

/** C5: whether a second factor is asked at sign-in. */
export function asksSecondFactor(state: FactorState): boolean {
  if (state.policy === 'off') return false
  return state.policy === 'required' || hasEnrolled(state)
}

/** Where a code of this method would go now: to what the person confirmed, else, where C5 demands one, to what the account has. */
export function destinationOf(state: FactorState, method: 'email' | 'sms'): string | null {
  const own = state.factors.find((factor) => factor.kind === method)
  if (own) return own.destination
  if (state.policy !== 'required' || hasEnrolled(state)) return null
  if (method === 'email') return state.isEmailTaken ? null : state.email
  return state.isMobileTaken ? null : state.mobile
}

/**
 * The ways to give the second factor, best first: what the person has set up. Where one is required and nothing is set
 * up, a code to the account's own address or number (C5). Recovery codes only stand in for something set up.
 */
export function offeredMethods(state: FactorState, { canMail, canSms }: Gateways): OfferedMethod[] {
  const offered: OfferedMethod[] = []
  const offer = (method: FactorMethod, hint: string | null = null, left: number | null = null) =>
    offered.push({ method, hint, left })
  if (state.passkeys > 0) offer('passkey')
  if (state.factors.some((factor) => factor.kind === 'totp')) offer('totp')
  const number = canSms ? destinationOf(state, 'sms') : null
  if (number) offer('sms', maskNumber(number))
  const address = canMail ? destinationOf(state, 'email') : null
  if (address) offer('email', maskAddress(address))
  if (hasEnrolled(state) && state.recoveryCodesLeft > 0) offer('recoveryCode', null, state.recoveryCodesLeft)
  return offered
}

/** Whether one is required and there is no way to give it: the person sets one up before going on. */
export function needsSetup(state: FactorState, gateways: Gateways): boolean {
  return state.policy === 'required' && offeredMethods(state, gateways).length === 0
}
