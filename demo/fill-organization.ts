import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { listGroups } from '../server/domains/groups/index.ts'
import { storePassword } from '../server/domains/passwords/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import type { Db } from '../server/platform/database/index.ts'
import { openAccount, pretendSignedIn } from './demo-queries.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'
import type { SamplePerson } from './sample-people.ts'
import type { SampleRights } from './sample-rights.ts'

type Submit = (kind: string, values: Record<string, unknown>, target?: string) => Promise<string>

/** The ids of what a sample organization has, by the names that its people's samples know. */
interface Named {
  groups: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string>
  companies: ReadonlyMap<string, string>
}

const idOf = (ids: ReadonlyMap<string, string>, name: string | undefined) => ids.get(name ?? '') ?? null

/** The end of the day that is this many days away, as RFC 3339. */
const inDays = (days: number | null) =>
  days === null ? null : new Date(Math.ceil(Date.now() / 86_400_000 + days) * 86_400_000).toISOString()

async function makeNamed(tx: Db, submit: Submit, sample: SampleOrganization, id: string): Promise<Named> {
  const groups = new Map((await listGroups(tx)).map((group) => [group.name, group.id]))
  const tags = new Map<string, string>()
  for (const name of sample.tags) tags.set(name, await submit('tag.create', { name }))
  const companies = new Map<string, string>()
  for (const company of sample.companies ?? []) companies.set(company.code, await submit('company.create', company))
  for (const duty of sample.duties ?? []) await submit('duty.declare', duty)
  if (sample.warnsOfOtherNames) await submit('settings.update', { emailSignInNames: 'warn' }, id)
  if (sample.listsOnlyWithAccess) await submit('settings.update', { listsOnlyWithAccess: true }, id)
  return { groups, tags, companies }
}

function rightsOf(rights: SampleRights, named: Named) {
  const { secondaryGroups, permissions, companies, mainCompany, allCompaniesLevel } = rights
  return {
    ...(secondaryGroups && {
      secondaryGroups: secondaryGroups.map(({ name, untilDays }) => ({
        id: idOf(named.groups, name),
        until: inDays(untilDays),
      })),
    }),
    ...(permissions && {
      permissions: permissions.map(({ untilDays, ...one }) => ({ ...one, until: inDays(untilDays) })),
    }),
    ...(companies && { companies: companies.map(({ code, level }) => ({ id: idOf(named.companies, code), level })) }),
    ...(mainCompany && { mainCompany: idOf(named.companies, mainCompany) }),
    ...(allCompaniesLevel && { allCompaniesLevel }),
  }
}

async function addPerson(submit: Submit, person: SamplePerson, named: Named): Promise<string> {
  const { firstName, lastName, email, mobile, position } = person.account
  const company = idOf(named.companies, person.rights.mainCompany)
  const card = { firstName, lastName, email, mobile, position, company }
  const contact = person.hasCard ? await submit('contact.create', card) : null
  const id = await submit('user.create', {
    ...person.account,
    contact,
    primaryGroup: idOf(named.groups, person.group),
    tags: person.tags.map((name) => idOf(named.tags, name)),
  })
  if (Object.keys(person.rights).length > 0) await submit('user.rights', rightsOf(person.rights, named), id)
  return id
}

/**
 * Fills one organization. The password is not judged: whoever tries the demo may have chosen it, and it is everybody's.
 */
export async function fillOrganization(
  tx: Db,
  road: Road,
  organizationId: string,
  sample: SampleOrganization,
  people: SamplePerson[],
  hash: string,
): Promise<void> {
  const actor = systemActor(organizationId, 'fr')
  const submit: Submit = async (kind, values, target) => {
    const change = { kind, values, target, reason: 'Contrat terminé' }
    return (await submitWithin(road, tx, actor, change, { via: 'system' })).targetId ?? ''
  }
  const named = await makeNamed(tx, submit, sample, organizationId)
  for (const person of people) {
    const id = await addPerson(submit, person, named)
    if (person.hasPassword) {
      await storePassword(tx, organizationId, id, { hash, mustChange: false })
      await openAccount(tx, id)
    }
    if (person.lastSeenDays !== null) await pretendSignedIn(tx, id, person.lastSeenDays)
    if (person.isDeactivated) await submit('user.deactivate', {}, id)
  }
}
