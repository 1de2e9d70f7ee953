import type { UserQuery } from '../../../contract/index.ts'
import { searchWords } from '../../platform/database/index.ts'
import {
  type Criterion,
  endingBefore,
  foundBy,
  ofCompanies,
  ofDuties,
  ofGroups,
  ofTags,
  withinSightOf,
} from './criterion-queries.ts'
import { ofApplications, ofPermissions, withAccess } from './right-criterion-queries.ts'

/** What a list may be narrowed by, and for whom. */
export type UserFilter = Omit<UserQuery, 'sort' | 'limit' | 'cursor'> & {
  /** Somebody who looks after some main groups only: sees their people. */
  withinSightOf?: string | undefined
}

/** A criterion with a text that tells it from others of its organization. */
export interface NamedCriterion extends Criterion {
  key: string
}

function dutyOf(text: string) {
  const [, application = '', key = '', value] = /^([^:]*):([^=]*)(?:=(.*))?$/su.exec(text) ?? []
  return { application, key, value: value ?? null }
}

/** The criteria of a filter besides status and type, which are columns of the account. */
export function criteriaOf(filter: UserFilter): NamedCriterion[] {
  const { group, tag, company, application, permission, duty, hasAccess, endsBefore, withinSightOf: viewer } = filter
  const criteria: NamedCriterion[] = []
  const words = searchWords(filter.search)
  const add = <Value>(name: string, value: Value | undefined, criterion: (value: Value) => Criterion) => {
    const isAsked = value !== undefined && !(Array.isArray(value) && value.length === 0)
    if (isAsked) criteria.push({ key: JSON.stringify([name, value]), ...criterion(value) })
  }
  add('search', words, foundBy)
  add('group', group, ofGroups)
  add('tag', tag, ofTags)
  add('company', company, ofCompanies)
  add('application', application, ofApplications)
  add('permission', permission, ofPermissions)
  add('duty', duty?.map(dutyOf), ofDuties)
  add('hasAccess', hasAccess, (value) => withAccess(value === 'true'))
  add('endsBefore', endsBefore, endingBefore)
  add('withinSightOf', viewer, withinSightOf)
  return criteria
}
