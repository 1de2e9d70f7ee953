import type { CreateApplication } from '../contract/index.ts'
import type { Registration } from '../examples/relying-party/guichet.ts'
import { listApplications } from '../server/domains/applications/index.ts'
import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import { acrossOrganizations, type Database, inOrganization } from '../server/platform/database/index.ts'
import { hasPeople } from './demo-queries.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'
import { sampleApplications, workshopKey } from './sample-applications.ts'
import type { SampleApplication } from './suite/sample-application.ts'

/** Where the sample program answers for an application. Only the workshop keeps a secret: it renews it at each start. */
function addresses(key: string, address: string) {
  const clientAuth: CreateApplication['clientAuth'] = key === workshopKey ? 'secret' : 'none'
  return {
    url: `${address}/?application=${key}`,
    clientAuth,
    redirectUris: [`${address}/callback`],
    postLogoutRedirectUris: [`${address}/signed-out`],
    backchannelLogoutUri: `${address}/back-channel-logout`,
  }
}

/** The vendor's organization, as who acts for it. */
async function findProvider(database: Database) {
  const { id } = await acrossOrganizations(database.db, (tx) => hasPeople(tx, 'provider'))
  if (id === null) throw new Error('the sample provider is missing')
  return { ...systemActor(id, 'fr'), organizationKind: 'provider' as const }
}

/** Opens applications for the customers that the vendor chose, and says who decides about what there. */
export async function decideForCustomers(
  { road, database }: { road: Road; database: Database },
  customers: ReadonlyMap<SampleOrganization, string>,
): Promise<void> {
  const actor = await findProvider(database)
  await inOrganization(database.db, actor.organizationId, async (tx) => {
    const submit = (target: string, application: string, values: Record<string, unknown>) =>
      submitWithin(
        road,
        tx,
        actor,
        { kind: 'organization.application', target, values: { application, ...values } },
        { via: 'system' },
      )
    for (const [{ opened = [], modes = [] }, id] of customers) {
      for (const application of opened) await submit(id, application, { enabled: true })
      for (const { application, permissions, mode } of modes) {
        await submit(id, application, { modes: Object.fromEntries(permissions.map((key) => [key, mode])) })
      }
    }
  })
}

/**
 * Registers the sample applications as the vendor would, at the address of the program that stands for all of them.
 * Returns what that program has to know; secrets stay in memory.
 */
export async function registerApplications(
  { road, database }: { road: Road; database: Database },
  address: string,
): Promise<Registration[]> {
  const actor = await findProvider(database)
  return inOrganization(database.db, actor.organizationId, async (tx) => {
    const known = new Map((await listApplications(tx)).map((row) => [row.key, row]))
    const submit = (kind: string, values: Record<string, unknown>, target?: string) =>
      submitWithin(road, tx, actor, { kind, values, target }, { via: 'system' })
    const register = async (sample: SampleApplication): Promise<Registration> => {
      const where = { ...addresses(sample.key, address), maySendMail: sample.maySendMail }
      const row = known.get(sample.key)
      if (row) await submit('application.update', where, row.id)
      else if (sample.key !== workshopKey) await submit('application.create', { ...sample, ...where })
      const permissions = sample.permissions.map(({ key, name }) => ({ key, name }))
      const { maySendMail } = sample
      const registration = { clientId: sample.key, name: sample.name.fr, permissions, maySendMail }
      if (sample.key !== workshopKey) return registration
      const { revealed } = row
        ? await submit('application.secret', {}, row.id)
        : await submit('application.create', { ...sample, ...where })
      return { ...registration, clientSecret: revealed?.clientSecret ?? '' }
    }
    const registrations: Registration[] = []
    for (const sample of sampleApplications) registrations.push(await register(sample))
    // The first is the one that opens without a name.
    return registrations.sort(
      (left, right) => Number(right.clientId === workshopKey) - Number(left.clientId === workshopKey),
    )
  })
}
