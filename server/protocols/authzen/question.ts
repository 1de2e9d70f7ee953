import { companyLevelShape } from '../../../contract/index.ts'
import { foldName } from '../../domains/users/index.ts'
import type { Entity, Evaluation, Kind } from './authzen-shapes.ts'

/** Something pointed to by its id or by another name that is its own. */
export interface Pointer {
  id: string | null
  name: string | null
}

/** Whether a person holds a permission of an application. */
export interface RightAsked {
  subject: Pointer
  application: string
  permission: string
}

/** Whether a person reaches a company's data at this level; with an application, only if they may use that. */
export interface CompanyAsked {
  subject: Pointer
  company: Pointer
  level: number
  application: string | null
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A person by their id (the `sub` of their tokens) or their sign-in name. Null: nobody of this kind is known here. */
export function personOf({ type, id }: Entity): Pointer | null {
  if (type !== 'user') return null
  return uuidPattern.test(id) ? { id, name: null } : { id: null, name: foldName(id) }
}

/** A company by its id or its code. */
export const companyOf = ({ id }: Entity): Pointer =>
  uuidPattern.test(id) ? { id, name: null } : { id: null, name: id }

/** The levels that an action may ask for, from the least: who may write may read. */
export const companyActions = companyLevelShape.options.filter((level) => level !== 'none')

/** How much a level reaches; zero for a word that is none. */
export const levelAsked = (action: string): number => companyActions.indexOf(action as 'read') + 1

/** The application in which a company's data would be used; undefined when what is given is none. */
export function applicationOf({ properties }: Kind): string | null | undefined {
  const application = properties?.application ?? null
  return application === null || typeof application === 'string' ? application : undefined
}

/** A question as Guichet can answer it. Null where the answer is no whoever asks: unknown kinds of things and acts. */
export function readQuestion({ subject, action, resource }: Evaluation): RightAsked | CompanyAsked | null {
  const person = personOf(subject)
  if (!person) return null
  if (resource.type === 'application') return { subject: person, application: resource.id, permission: action.name }
  if (resource.type !== 'company') return null
  const level = levelAsked(action.name)
  const application = applicationOf(resource)
  if (level === 0 || application === undefined) return null
  return { subject: person, company: companyOf(resource), level, application }
}
