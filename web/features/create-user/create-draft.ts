import type { CreateUser } from '../../../contract/user-shapes.ts'

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
  /** `now`: the administrator sets a password and hands it over; `later`: the account cannot sign in yet. */
  access: 'now' | 'later'
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
  access: 'now',
  password: '',
  mustChange: true,
}

/** Says whether anything would be lost by closing the drawer. */
export function isDirty(draft: CreateDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft)
}

/** Takes the drawer's content; returns the body that creates the account. */
export function valuesOf(draft: CreateDraft): CreateUser {
  const { access, password, mustChange, ...values } = draft
  const hasPassword = access === 'now' && values.type !== 'connector' && password !== ''
  return hasPassword ? { ...values, password, mustChange } : values
}

/** Returns the fields of the shortest path (M5) that are still empty. */
export function missingFields(
  draft: CreateDraft,
): ('firstName' | 'lastName' | 'signInName' | 'primaryGroup' | 'password')[] {
  // A connector is a program (B10): one name is enough, and it has no password.
  const isPerson = draft.type !== 'connector'
  const needed = ['firstName', 'lastName', 'signInName', 'primaryGroup'] as const
  const missing = needed
    .filter((field) => isPerson || field !== 'firstName')
    .filter((field) => (draft[field] ?? '').trim() === '')
  return isPerson && draft.access === 'now' && draft.password === '' ? [...missing, 'password'] : missing
}
