import type { Registration } from '../examples/relying-party/guichet.ts'
import type { Road } from '../server/domains/changes/index.ts'
import { createGroups } from '../server/domains/groups/index.ts'
import { openOrganization } from '../server/domains/organizations/index.ts'
import { acrossOrganizations, type Database, inOrganization } from '../server/platform/database/index.ts'
import { hashPassword } from '../server/platform/secrets/index.ts'
import { describeCustomer, hasPeople } from './demo-queries.ts'
import { fillOrganization } from './fill-organization.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'
import { decideForCustomers, registerApplications } from './register-applications.ts'
import { sampleOrganizations } from './sample-organizations.ts'
import { samplePeople } from './sample-people.ts'

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
    await describeCustomer(tx, sample.slug, sample)
    return organization.id
  })
}

/**
 * Fills the sample organizations that are not filled yet, each in one transaction, by the same road as everybody; the
 * vendor registers the suite's applications, which answer at `address`, before. Calls `onProgress` with the name of
 * each organization. Returns what the program at that address has to know.
 */
export async function seedDemo(
  sample: Sample,
  address: string,
  password: string,
  onProgress: (name: string) => void,
): Promise<Registration[]> {
  const hash = await hashPassword(password)
  const opened = new Map<SampleOrganization, string>()
  for (const organization of sampleOrganizations) {
    const id = await open(sample, organization)
    if (id !== null) opened.set(organization, id)
  }
  const registrations = await registerApplications(sample, address)
  await decideForCustomers(sample, opened)
  for (const [organization, id] of opened) {
    onProgress(organization.name)
    const people = samplePeople(organization)
    const { database, road } = sample
    await inOrganization(database.db, id, (tx) => fillOrganization(tx, road, id, organization, people, hash))
  }
  return registrations
}
