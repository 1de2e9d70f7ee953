import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { createGroups, listGroups } from '../server/domains/groups/index.ts'
import { openOrganization } from '../server/domains/organizations/index.ts'
import { storePassword } from '../server/domains/passwords/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import { acrossOrganizations, type Database, type Db, inOrganization } from '../server/platform/database/index.ts'
import { hashPassword } from '../server/platform/secrets/index.ts'
import { hasPeople, openAccount, pretendSignedIn } from './demo-queries.ts'
import { type SampleOrganization, sampleOrganizations } from './sample-organizations.ts'
import { type SamplePerson, samplePeople } from './sample-people.ts'

interface Sample {
  road: Road
  database: Database
}

/** Opens a sample organization with its groups, unless it is there. Returns its id, or null when it has people already. */
async function open({ database }: Sample, sample: SampleOrganization): Promise<string | null> {
  return acrossOrganizations(database.db, async (tx) => {
    const known = await hasPeople(tx, sample.slug)
    if (known.hasPeople) return null
    if (known.id) return known.id
    const organization = await openOrganization(tx, sample)
    await createGroups(tx, organization.id, sample.groups)
    return organization.id
  })
}

/**
 * Fills one organization. The password is not judged: whoever tries the demo may have chosen it, and it is everybody's.
 */
async function fill(
  tx: Db,
  road: Road,
  organizationId: string,
  sample: SampleOrganization,
  people: SamplePerson[],
  hash: string,
): Promise<void> {
  const actor = systemActor(organizationId, 'fr')
  const submit = (kind: string, values: Record<string, unknown>, target?: string) =>
    submitWithin(road, tx, actor, { kind, values, target, reason: 'Contrat terminé' }, { via: 'system' })
  const groups = new Map((await listGroups(tx)).map((group) => [group.name, group.id]))
  const tags = new Map<string, string>()
  for (const name of sample.tags) tags.set(name, (await submit('tag.create', { name })).targetId ?? '')
  for (const person of people) {
    const primaryGroup = groups.get(person.group) ?? null
    const values = { ...person.account, primaryGroup, tags: person.tags.map((name) => tags.get(name) ?? '') }
    const { targetId } = await submit('user.create', values)
    if (targetId && person.hasPassword) {
      await storePassword(tx, organizationId, targetId, { hash, mustChange: false })
      await openAccount(tx, targetId)
    }
    if (targetId && person.lastSeenDays !== null) await pretendSignedIn(tx, targetId, person.lastSeenDays)
    if (targetId && person.isDeactivated) await submit('user.deactivate', {}, targetId)
  }
}

/**
 * Fills the sample organizations that are not filled yet, each in one transaction, by the same road as everybody.
 * Calls `onProgress` with the name of each.
 */
export async function seedDemo(sample: Sample, password: string, onProgress: (name: string) => void): Promise<void> {
  const hash = await hashPassword(password)
  for (const organization of sampleOrganizations) {
    const id = await open(sample, organization)
    if (id === null) continue
    onProgress(organization.name)
    const people = samplePeople(organization)
    await inOrganization(sample.database.db, id, (tx) => fill(tx, sample.road, id, organization, people, hash))
  }
}
