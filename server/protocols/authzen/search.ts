import type { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import type { actionSearchShape, resourceSearchShape, subjectSearchShape } from './authzen-shapes.ts'
import type { Scope } from './decision-queries.ts'
import { pageOf, readPage } from './page-token.ts'
import { applicationOf, companyActions, companyOf, levelAsked, personOf } from './question.ts'
import {
  findApplicationsWith,
  findCompaniesOf,
  findHolders,
  findPeopleOfCompany,
  findPermissionsIn,
  findReach,
} from './search-queries.ts'

const nothing = { page: { next_token: '' }, results: [] }
const idOf = ({ id }: { id: string }) => id

/** Who may do this (section 8.4). Whoever is found is answered yes by an evaluation at the same moment. */
export async function searchSubjects(database: Database, scope: Scope, search: z.infer<typeof subjectSearchShape>) {
  const { subject, action, resource } = search
  const page = readPage(search)
  if (subject.type !== 'user') return nothing
  const present = ({ id, signInName }: { id: string; signInName: string }) => ({
    type: 'user',
    id,
    properties: { signInName },
  })
  if (resource.type === 'application') {
    const asked = { application: resource.id, permission: action.name }
    return pageOf(search, page, await findHolders(database, scope, asked, page), idOf, present)
  }
  const [level, application] = [levelAsked(action.name), applicationOf(resource)]
  if (resource.type !== 'company' || level === 0 || application === undefined) return nothing
  const asked = { company: companyOf(resource), level, application }
  return pageOf(search, page, await findPeopleOfCompany(database, scope, asked, page), idOf, present)
}

/** On what somebody may do this (section 8.5). */
export async function searchResources(database: Database, scope: Scope, search: z.infer<typeof resourceSearchShape>) {
  const { action, resource } = search
  const page = readPage(search)
  const subject = personOf(search.subject)
  if (!subject) return nothing
  const present = ({ id }: { id: string }) => ({ type: resource.type, id })
  if (resource.type === 'application') {
    const asked = { subject, permission: action.name }
    return pageOf(search, page, await findApplicationsWith(database, scope, asked, page), idOf, present)
  }
  const [level, application] = [levelAsked(action.name), applicationOf(resource)]
  if (resource.type !== 'company' || level === 0 || application === undefined) return nothing
  const asked = { subject, level, application }
  return pageOf(search, page, await findCompaniesOf(database, scope, asked, page), idOf, present)
}

/** What somebody may do with this (section 8.6). */
export async function searchActions(database: Database, scope: Scope, search: z.infer<typeof actionSearchShape>) {
  const { resource } = search
  const page = readPage(search)
  const subject = personOf(search.subject)
  if (!subject) return nothing
  const nameOf = ({ name }: { name: string }) => name
  if (resource.type === 'application') {
    const asked = { subject, application: resource.id }
    const rows = await findPermissionsIn(database, scope, asked, page)
    return pageOf(search, page, rows, nameOf, ({ name }) => ({ name }))
  }
  const application = applicationOf(resource)
  if (resource.type !== 'company' || application === undefined) return nothing
  const reach = await findReach(database, scope, { subject, company: companyOf(resource), application })
  return { page: { next_token: '' }, results: companyActions.slice(0, reach).map((name) => ({ name })) }
}
