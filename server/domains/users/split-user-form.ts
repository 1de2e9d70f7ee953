import type { z } from 'zod'
import { type patchUserShape, type postUserShape, userRightsFields } from '../../../contract/index.ts'
import type { Proposed } from '../changes/index.ts'

type Fields = Record<string, unknown>

// The main group alone is a field of the account like any other; with dates or more beside it, it is one of rights.
const ofRights = new Set(Object.keys(userRightsFields))
const ofRightsOnly = new Set([...ofRights].filter((field) => field !== 'primaryGroup'))

const pick = (fields: Fields, take: (field: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== undefined && take(field)))

const isEmpty = (fields: Fields) => Object.keys(fields).length === 0

/** `POST /users`: the account with its main group, then what else it is given. */
export function creationOf(body: z.output<typeof postUserShape>): [Proposed, ...Proposed[]] {
  const { reason, note, effectiveAt, ...fields } = body
  const why = { reason, note, effectiveAt }
  const account = { kind: 'user.create', values: pick(fields, (field) => !ofRightsOnly.has(field)), ...why }
  const rights = pick(fields, (field) => ofRightsOnly.has(field))
  return isEmpty(rights) ? [account] : [account, { kind: 'user.rights', values: rights, ...why }]
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
  const account = { kind: 'user.update', target, values: pick(fields, (field) => !isOfRights(field)), ...why }
  if (!hasRights) return [account]
  const rights = { kind: 'user.rights', target, values: pick(fields, isOfRights), ...why }
  return isEmpty(account.values) ? [rights] : [account, rights]
}
