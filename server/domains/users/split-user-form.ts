import type { z } from 'zod'
import { type patchUserShape, type postUserShape, userRightsFields } from '../../../contract/index.ts'
import type { Proposed } from '../changes/index.ts'

type Fields = Record<string, unknown>

// The main group alone is a field of the account like any other; with dates or more beside it, it is one of rights.
const ofRights = new Set(Object.keys(userRightsFields))
const ofRightsOnly = new Set([...ofRights].filter((field) => field !== 'primaryGroup'))

const ofMail = 'mailAccount'

const pick = (fields: Fields, take: (field: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined && take(field)))

const isEmpty = (fields: Fields) => Object.keys(fields).length === 0

/** M9: the mail account is a change of its own; null where nothing is said of it. */
const mailOf = ({ mailAccount }: Fields, target?: string): Proposed[] =>
  mailAccount === undefined
    ? []
    : [{ kind: 'user.mailAccount', target, values: { ...(mailAccount as Fields) }, at: '/mailAccount' }]

/** `POST /users`: the account with its main group, then what else it is given. */
export function creationOf(body: z.output<typeof postUserShape>): [Proposed, ...Proposed[]] {
  const { reason, note, effectiveAt, ...fields } = body
  const why = { reason, note, effectiveAt }
  const account = {
    kind: 'user.create',
    values: pick(fields, (field) => !ofRightsOnly.has(field) && field !== ofMail),
    ...why,
  }
  const rights = pick(fields, (field) => ofRightsOnly.has(field))
  const given = isEmpty(rights) ? [] : [{ kind: 'user.rights', values: rights, ...why }]
  return [account, ...given, ...mailOf(fields)]
}

/** `PATCH /users/{id}`: the account's own fields, then its rights. What is not asked for is not proposed. */
export function updateOf(
  target: string,
  body: z.output<typeof patchUserShape>,
  expectedVersion: number | undefined,
): [Proposed, ...Proposed[]] {
  const { reason, note, effectiveAt, ...fields } = body
  const why = { reason, note, effectiveAt, expectedVersion }
  const hasRights = Object.entries(fields).some(([field, value]) => value !== undefined && ofRightsOnly.has(field))
  const isOfRights = (field: string) => hasRights && ofRights.has(field)
  const own = pick(fields, (field) => !isOfRights(field) && field !== ofMail)
  const account = { kind: 'user.update', target, values: own, ...why }
  const rights = { kind: 'user.rights', target, values: pick(fields, isOfRights), ...why }
  // An empty body is a change of the account that changes nothing, and is checked like one.
  const isOther = hasRights || fields.mailAccount !== undefined
  const [first, ...rest] = [
    ...(isOther && isEmpty(own) ? [] : [account]),
    ...(hasRights ? [rights] : []),
    ...mailOf(fields, target),
  ]
  return [first ?? account, ...rest]
}
