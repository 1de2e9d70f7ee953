import type { SecondFactorPolicy } from '../../../contract/factor-shapes.ts'
import type { PostUser } from '../../../contract/user-shapes.ts'
import { bodyOf, inheritedDraft, type MailDraft } from '../../app/mail-account/mail-draft.ts'
import type { CompanyRights } from '../../app/person/companies-section.tsx'
import type { DutyValue } from '../../app/person/duty-values.ts'
import type { PersonDraft } from '../../app/person/person-draft.ts'
import { emptyDraft as noRights, type RightsDraft } from '../../app/rights/rights-draft.ts'

/**
 * How the person first gets in. `invite`: they choose a password through a mailed link; `now`: the administrator sets
 * one and hands it over; `later`: the account cannot sign in yet.
 */
export type Access = 'invite' | 'now' | 'later'

/** What the drawer holds: text as typed, ids for the group and the tags. */
export type CreateDraft = PersonDraft & {
  signInName: string
  contact: string | null
  primaryGroup: string | null
  secondaryGroups: string[]
  /** Single rights besides those of the groups. */
  permissions: RightsDraft
  mainCompany: string | null
  companies: CompanyRights['companies']
  allCompaniesLevel: CompanyRights['allCompaniesLevel']
  duties: readonly DutyValue[]
  neverSignsIn: boolean
  /** Null until somebody chooses: then what fits, see `accessOf`. */
  access: Access | null
  /** Own rule; null: as the group or the organization. */
  secondFactor: SecondFactorPolicy | null
  password: string
  mustChange: boolean
  /** M7, M9: what differs from the organization's mail server; the password of the mailbox. */
  mailAccount: MailDraft
}
export type SetField = <Field extends keyof CreateDraft>(field: Field, value: CreateDraft[Field]) => void
export type EditDraft = (edit: Partial<CreateDraft>) => void

export const emptyDraft: CreateDraft = {
  firstName: '',
  lastName: '',
  email: '',
  mobile: '',
  phone: '',
  position: '',
  language: 'fr',
  type: 'internal',
  tags: [],
  signInName: '',
  contact: null,
  primaryGroup: null,
  secondaryGroups: [],
  permissions: noRights,
  mainCompany: null,
  companies: [],
  allCompaniesLevel: null,
  duties: [],
  neverSignsIn: false,
  access: null,
  secondFactor: null,
  password: '',
  mustChange: true,
  mailAccount: inheritedDraft,
}

/** Says whether anything would be lost by closing the drawer. */
export function isDirty(draft: CreateDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft)
}

/** Takes the drawer's content; returns the body that creates the account. */
export function valuesOf(draft: CreateDraft): PostUser {
  const { access: _chosen, password, mustChange, secondFactor, neverSignsIn, contact, mailAccount, ...typed } = draft
  const values = withoutUnasked(typed)
  // A connector is a program (B10): it has no password, no invitation, no second factor and no contact card.
  if (values.type === 'connector') return values
  const person = { ...values, secondFactor, ...(contact !== null && { contact }) }
  // C6: known without ever signing in: nothing to sign in with either.
  if (neverSignsIn) return { ...person, neverSignsIn }
  const access = accessOf(draft)
  return {
    ...person,
    ...mailOf(mailAccount),
    ...(access === 'invite' && { sendInvitation: true }),
    ...(access === 'now' && password !== '' && { password, mustChange }),
  }
}

// M9: an account of which nothing is said inherits everything.
function mailOf(draft: MailDraft): Pick<PostUser, 'mailAccount'> {
  const own = Object.fromEntries(Object.entries(bodyOf(draft)).filter(([, value]) => value !== null))
  return Object.keys(own).length === 0 ? {} : { mailAccount: own }
}

type Typed = Omit<
  CreateDraft,
  'access' | 'password' | 'mustChange' | 'secondFactor' | 'neverSignsIn' | 'contact' | 'mailAccount'
>

// Rights besides the main group are a change of their own: it is proposed only where something was chosen.
function withoutUnasked(typed: Typed): PostUser {
  const { secondaryGroups, permissions, mainCompany, companies, allCompaniesLevel, duties, phone, ...values } = typed
  return {
    ...values,
    ...(phone !== '' && { phone }),
    ...(secondaryGroups.length > 0 && { secondaryGroups }),
    ...(permissions.add.length > 0 && { permissions: { add: [...permissions.add] } }),
    ...(mainCompany !== null && { mainCompany }),
    ...(companies.length > 0 && { companies: [...companies] }),
    ...(allCompaniesLevel !== null && { allCompaniesLevel }),
    ...(duties.length > 0 && { duties: [...duties] }),
  }
}

/** Takes the body that creates an account; returns the part that is the account's alone, for its preview. */
export function accountOf(values: PostUser): Omit<PostUser, RightsField | 'mailAccount'> {
  const {
    secondaryGroups: _g,
    permissions: _p,
    mainCompany: _m,
    companies: _c,
    allCompaniesLevel: _a,
    mailAccount: _mail,
    ...account
  } = values
  return account
}
type RightsField = 'secondaryGroups' | 'permissions' | 'mainCompany' | 'companies' | 'allCompaniesLevel'

/**
 * Returns how the person gets in: as chosen, else by invitation where there is an address to write to.
 * `canSendMail` false says that no mail can be sent; what is not known is left to the server to refuse.
 */
export function accessOf(draft: Pick<CreateDraft, 'access' | 'email'>, canSendMail = true): Access {
  if (draft.access !== null) return draft.access
  return draft.email.trim() !== '' && canSendMail ? 'invite' : 'now'
}

/** F4: returns how a person who is asked for will get in: nobody but they themselves chooses their password. */
export function askedAccess({ email }: Pick<CreateDraft, 'email'>, canSendMail = true): Access {
  return email.trim() !== '' && canSendMail ? 'invite' : 'later'
}

/** C5: a required second factor needs somewhere to reach the person: says whether that is still missing. */
export function lacksAddress(draft: Pick<CreateDraft, 'secondFactor' | 'email' | 'mobile' | 'type'>): boolean {
  const isReachable = draft.email.trim() !== '' || draft.mobile.trim() !== ''
  return draft.secondFactor === 'required' && draft.type !== 'connector' && !isReachable
}

type Missing = 'firstName' | 'lastName' | 'invitedEmail' | 'reachableEmail' | 'signInName' | 'primaryGroup' | 'password'

/**
 * Returns what of the shortest path (M5) is still empty; the address has its own words for each reason to ask for it.
 * Whoever asks for an account leaves its group to the vendor, where they do not know it (F4).
 */
export function missingFields(draft: CreateDraft, { isAsked = false } = {}): Missing[] {
  // A connector is a program (B10): one name is enough, and it has no password.
  const isPerson = draft.type !== 'connector'
  const signsIn = !draft.neverSignsIn
  const isEmpty = (field: 'firstName' | 'lastName' | 'email' | 'signInName' | 'primaryGroup') =>
    (draft[field] ?? '').trim() === ''
  const access = accessOf(draft)
  const needs: [Missing, boolean][] = [
    ['firstName', isPerson && isEmpty('firstName')],
    ['lastName', isEmpty('lastName')],
    ['invitedEmail', isPerson && signsIn && access === 'invite' && isEmpty('email')],
    ['reachableEmail', access !== 'invite' && lacksAddress(draft)],
    ['signInName', isEmpty('signInName')],
    ['primaryGroup', !isAsked && isEmpty('primaryGroup')],
    ['password', isPerson && signsIn && access === 'now' && draft.password === ''],
  ]
  return needs.filter(([, isMissing]) => isMissing).map(([field]) => field)
}
