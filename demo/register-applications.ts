import type { CreateApplication } from '../contract/index.ts'
import type { Registration } from '../examples/relying-party/guichet.ts'
import { listApplications } from '../server/domains/applications/index.ts'
import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import { acrossOrganizations, type Database, inOrganization } from '../server/platform/database/index.ts'
import { hasPeople } from './demo-queries.ts'
import { type SampleApplication, sampleApplications, workshopKey } from './sample-applications.ts'

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

/**
 * Registers the sample applications as the vendor would, at the address of the program that stands for all of them.
 * Returns what that program has to know; secrets stay in memory.
 */
export async function registerApplications(
  { road, database }: { road: Road; database: Database },
  address: string,
): Promise<Registration[]> {
  const { id: providerId } = await acrossOrganizations(database.db, (tx) => hasPeople(tx, 'provider'))
  if (providerId === null) throw new Error('the sample provider is missing')
  const actor = { ...systemActor(providerId, 'fr'), organizationKind: 'provider' as const }
  return inOrganization(database.db, providerId, async (tx) => {
    const known = new Map((await listApplications(tx)).map((row) => [row.key, row]))
    const submit = (kind: string, values: Record<string, unknown>, target?: string) =>
      submitWithin(road, tx, actor, { kind, values, target }, { via: 'system' })
    const register = async (sample: SampleApplication): Promise<Registration> => {
      const where = addresses(sample.key, address)
      const row = known.get(sample.key)
      if (row) await submit('application.update', where, row.id)
      else if (sample.key !== workshopKey) await submit('application.create', { ...sample, ...where })
      const registration = { clientId: sample.key, name: sample.name.fr }
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
