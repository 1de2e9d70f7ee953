import { type Road, submitWithin } from '../server/domains/changes/index.ts'
import { systemActor } from '../server/domains/sign-in/index.ts'
import { acrossOrganizations, type Database, type Db, inOrganization } from '../server/platform/database/index.ts'
import { hasPeople, listWithAddress, mailPortOf } from './demo-queries.ts'

/** The demo's own mail server, as the sample organizations use it. */
interface SampleServer {
  port: number
  password: string
}

interface SampleMail {
  slug: string
  authentication: 'own' | 'shared'
  settings: Record<string, string>
}

// The others have no mail server yet: setting one up can be tried there.
const organizations: SampleMail[] = [
  { slug: 'boreale', authentication: 'own', settings: { senderName: 'Constructions Boréale' } },
  { slug: 'dumas', authentication: 'own', settings: { replyTo: 'contact@dumas.example' } },
  {
    slug: 'leroy',
    authentication: 'shared',
    settings: { userName: 'envoi@leroy.example', senderName: 'Groupe Leroy', senderAddress: 'contact@leroy.example' },
  },
]

// Some have not given their mail password yet.
const hasGivenPassword = (_id: string, index: number) => index % 7 !== 5

async function configure(
  tx: Db,
  road: Road,
  organizationId: string,
  { authentication, settings }: SampleMail,
  { port, password }: SampleServer,
): Promise<void> {
  const actor = systemActor(organizationId, 'fr')
  const submit = (kind: string, target: string, values: Record<string, unknown>) =>
    submitWithin(road, tx, actor, { kind, target, values }, { via: 'system' })
  const server = { preset: 'other', host: 'localhost', port, encryption: 'none', authentication, ...settings }
  const isShared = authentication === 'shared'
  await submit('mail.settings.update', organizationId, { ...server, ...(isShared && { password }) })
  if (isShared) return
  const people = (await listWithAddress(tx)).filter(hasGivenPassword)
  for (const id of people) await submit('user.mailAccount', id, { password })
}

/** Gives sample organizations the demo's mail server and most people their mail password, at the first start and when it moved. */
export async function configureSampleMail(
  { road, database }: { road: Road; database: Database },
  server: SampleServer,
): Promise<void> {
  for (const sample of organizations) {
    const { id } = await acrossOrganizations(database.db, (tx) => hasPeople(tx, sample.slug))
    if (id === null) continue
    await inOrganization(database.db, id, async (tx) => {
      if ((await mailPortOf(tx)) !== server.port) await configure(tx, road, id, sample, server)
    })
  }
}
