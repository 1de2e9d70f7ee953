import type { Askers } from '../examples/relying-party/access.ts'
import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import { acrossOrganizations, type Database, inOrganization } from '../server/platform/database/index.ts'
import { findAccountId, hasPeople } from './demo-queries.ts'
import { sampleOrganizations } from './sample-organizations.ts'

interface Sample {
  road: Road
  database: Database
}

const programName = 'atelier-essai'

/** Makes the program of one organization that asks what its people may do, and gives it a new secret. */
async function registerAsker({ road, database }: Sample, organizationId: string, slug: string) {
  return inOrganization(database.db, organizationId, async (tx) => {
    const administrator = await findAccountId(tx, `admin@${slug}.example`)
    if (administrator === null) return null
    // Its administrator answers for it: it may what they may, and of that the one right it has.
    const actor = { ...systemActor(organizationId, 'fr'), userId: administrator }
    const submit = (kind: string, values: Record<string, unknown>, target?: string) =>
      submitWithin(road, tx, actor, { kind, values, target }, { via: 'system' })
    const account = { signInName: programName, firstName: '', lastName: 'Atelier d’essai', type: 'connector' }
    const known = await findAccountId(tx, programName)
    const id = known ?? (await submit('user.create', account)).targetId ?? ''
    const permissions = [{ application: 'guichet', permission: 'rights.evaluate' }]
    if (known === null) await submit('user.rights', { permissions }, id)
    const { revealed } = await submit('connector.secret.create', {}, id)
    return { clientId: id, clientSecret: revealed?.clientSecret ?? '' }
  })
}

/** Lets the sample program ask in each sample organization. Its secrets are new at each start and stay in memory. */
export async function registerAskers(sample: Sample): Promise<Askers> {
  const askers: Askers = {}
  for (const { slug } of sampleOrganizations) {
    const { id } = await acrossOrganizations(sample.database.db, (tx) => hasPeople(tx, slug))
    const asker = id === null ? null : await registerAsker(sample, id, slug)
    if (id !== null && asker) askers[id] = asker
  }
  return askers
}
