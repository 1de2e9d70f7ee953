import type { SecondFactorPolicy } from '../../../contract/factor-shapes.ts'
import type { CreateUser } from '../../../contract/user-shapes.ts'

/**
 * How the person first gets in. `invite`: they choose a password through a mailed link; `now`: the administrator sets
 * one and hands it over; `later`: the account cannot sign in yet.
 */
export type Access = 'invite' | 'now' | 'later'

/** What the drawer holds: text as typed, ids for the group and the tags. */
export type CreateDraft = {
  firstName: string
  lastName: string
  email: string
  mobile: string
  position: string
  language: 'fr' | 'en'
  type: 'internal' | 'extranet' | 'connector'
  tags: string[]
  signInName: string
  primaryGroup: string | null
  /** Null until somebody chooses: then what fits, see `accessOf`. */
  access: Access | null
  /** Own rule; null: as the group or the organization. */
  secondFactor: SecondFactorPolicy | null
  password: string
  mustChange: boolean
}
export type SetField = <Field extends keyof CreateDraft>(field: Field, value: CreateDraft[Field]) => void

export const emptyDraft: CreateDraft = {
  firstName: '',
  lastName: '',
  email: '',
  mobile: '',
  position: '',
  language: 'fr',
  type: 'internal',
  tags: [],
  signInName: '',
  primaryGroup: null,
  access: null,
  secondFactor: null,
  password: '',
  mustChange: true,
}

/** Says whether anything would be lost by closing the drawer. */
export function isDirty(draft: CreateDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft)
}

/** Takes the drawer's content; returns the body that creates the account. */
export function valuesOf(draft: CreateDraft): CreateUser {
  const { access: _chosen, password, mustChange, secondFactor, ...values } = draft
  // A connector is a program (B10): it has no password, no invitation and no second factor.
  if (values.type === 'connector') return values
  const access = accessOf(draft)
  return {
    ...values,
    secondFactor,
    ...(access === 'invite' && { sendInvitation: true }),
    ...(access === 'now' && password !== '' && { password, mustChange }),
  }
}

/**
 * Returns how the person gets in: as chosen, else by invitation where there is an address to write to.
 * `canSendMail` false says that no mail can be sent; what is not known is left to the server to refuse.
 */
export function accessOf(draft: Pick<CreateDraft, 'access' | 'email'>, canSendMail = true): Access {
  if (draft.access !== null) return draft.access
  return draft.email.trim() !== '' && canSendMail ? 'invite' : 'now'
}

/** C5: a required second factor needs somewhere to reach the person: says whether that is still missing. */
export function lacksAddress(draft: Pick<CreateDraft, 'secondFactor' | 'email' | 'mobile' | 'type'>): boolean {
  const isReachable = draft.email.trim() !== '' || draft.mobile.trim() !== ''
  return draft.secondFactor === 'required' && draft.type !== 'connector' && !isReachable
}

type Missing = 'firstName' | 'lastName' | 'invitedEmail' | 'reachableEmail' | 'signInName' | 'primaryGroup' | 'password'

/** Returns what of the shortest path (M5) is still empty; the address has its own words for each reason to ask for it. */
export function missingFields(draft: CreateDraft): Missing[] {
  // A connector is a program (B10): one name is enough, and it has no password.
  const isPerson = draft.type !== 'connector'
  const isEmpty = (field: 'firstName' | 'lastName' | 'email' | 'signInName' | 'primaryGroup') =>
    (draft[field] ?? '').trim() === ''
  const access = accessOf(draft)
  const needs: [Missing, boolean][] = [
    ['firstName', isPerson && isEmpty('firstName')],
    ['lastName', isEmpty('lastName')],
    ['invitedEmail', isPerson && access === 'invite' && isEmpty('email')],
    ['reachableEmail', access !== 'invite' && lacksAddress(draft)],
    ['signInName', isEmpty('signInName')],
    ['primaryGroup', isEmpty('primaryGroup')],
    ['password', isPerson && access === 'now' && draft.password === ''],
  ]
  return needs.filter(([, isMissing]) => isMissing).map(([field]) => field)
}
