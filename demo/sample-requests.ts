import { acrossOrganizations, type Database } from '../server/platform/database/index.ts'
import { pretendSentBefore } from './demo-queries.ts'
import { type Caller, callerAt } from './sample-caller.ts'
import { addTemplates } from './sample-templates.ts'

interface Answered {
  ticket: { id: string; number: string } | null
}

interface Page {
  items: { id: string }[]
}

/** What somebody of the demo asks the vendor, and how long ago. */
interface SampleRequest {
  hoursAgo: number
  ask: (caller: Caller, people: string[]) => Promise<Answered>
}

const dumas: SampleRequest[] = [
  {
    hoursAgo: 76,
    ask: (caller, people) =>
      caller.post(`/organizations/dumas/users/${people[3]}/deactivate`, {
        reason: 'Départ à la retraite',
        note: 'Merci de fermer son accès vendredi soir, il remet ses dossiers.',
      }),
  },
  {
    hoursAgo: 30,
    ask: (caller, people) =>
      caller.patch(`/organizations/dumas/users/${people[1]}`, {
        permissions: {
          add: [
            { application: 'devis', permission: 'discount' },
            { application: 'stocks', permission: 'edit' },
            { application: 'badges', permission: 'depot' },
          ],
        },
        reason: 'Reprend le magasin',
        note: 'Elle remplace Gaël au magasin à partir de lundi et fera aussi les inventaires.',
      }),
  },
  {
    hoursAgo: 22,
    ask: (caller) =>
      caller.post('/organizations/dumas/users', {
        firstName: 'Élodie',
        lastName: 'Prigent',
        signInName: 'eprigent',
        email: 'elodie.prigent@dumas.example',
        position: 'Assistante commerciale',
        sendInvitation: true,
        permissions: [
          { application: 'devis', permission: 'view' },
          { application: 'devis', permission: 'edit' },
        ],
        note: 'Élodie arrive lundi en remplacement de Katell. Mêmes accès, sans la paie.',
      }),
  },
  {
    hoursAgo: 5,
    ask: (caller) =>
      caller.post('/organizations/dumas/tickets', {
        kind: 'question',
        values: {
          subject: 'Un poseur intérimaire peut-il avoir un accès ?',
          text: 'Nous prenons deux intérimaires en décembre. Faut-il un compte chacun, ou un seul pour le chantier ?',
        },
      }),
  },
]

const others: Record<string, SampleRequest[]> = {
  'sainte-aurore': [
    {
      hoursAgo: 26,
      ask: (caller, people) =>
        caller.patch(`/organizations/sainte-aurore/users/${people[2]}`, {
          permissions: { add: [{ application: 'guichet', permission: 'users.manage' }] },
          reason: 'Responsable de mission pendant mon congé',
        }),
    },
  ],
  boreale: [
    {
      hoursAgo: 150,
      ask: async (caller) => {
        const groups = await caller.get<Page>('/organizations/boreale/groups?search=Chantier')
        const people = await caller.get<Page>(
          `/organizations/boreale/users?status=active&type=internal&group=${groups.items[0]?.id}`,
        )
        return caller.patch(`/organizations/boreale/users/${people.items[0]?.id}`, {
          permissions: {
            add: [
              { application: 'tournees', permission: 'edit' },
              { application: 'tournees', permission: 'view' },
            ],
          },
          reason: 'Organise les tournées de l’été',
        })
      },
    },
  ],
}

async function askAll(caller: Caller, slug: string, requests: SampleRequest[]): Promise<Map<string, number>> {
  const { items } = await caller.get<Page>(
    `/organizations/${slug}/users?status=active&type=internal&limit=12&sort=createdAt`,
  )
  const people = items.slice(2).map(({ id }) => id)
  const sent = new Map<string, number>()
  for (const { hoursAgo, ask } of requests) {
    const { ticket } = await ask(caller, people)
    if (ticket) sent.set(ticket.id, hoursAgo)
  }
  return sent
}

/** What the vendor's people did with the requests of one customer: the first was asked back, the second taken. */
async function answerSome(desk: Caller, [asked, taken]: string[]): Promise<void> {
  const question = {
    text: 'Son poste sera-t-il repris ? Si oui, par qui faut-il remplacer ses droits ?',
    quickAnswers: ['Non, pas de remplaçant', 'Oui, je vous dirai qui'],
  }
  if (asked) await desk.post(`/provider/tickets/${asked}/ask`, question)
  if (taken) await desk.post(`/provider/tickets/${taken}/take`, {})
}

/**
 * Sends the sample requests as the sample administrators would, once, and answers some as the vendor's people would.
 * `address` is the console's. Pretends afterwards that it took some days.
 */
export async function sendSampleRequests(database: Database, address: string, password: string): Promise<void> {
  const desk = await callerAt(address, 'support@provider.example', password)
  const { count } = await desk.get<{ count: number }>('/provider/tickets?view=all&limit=1')
  if (count > 0) return
  await addTemplates(await callerAt(address, 'admin@provider.example', password))
  const sent = new Map<string, number>()
  for (const [slug, requests] of Object.entries({ dumas, ...others })) {
    const caller = await callerAt(address, `admin@${slug}.example`, password)
    const ofThese = await askAll(caller, slug, requests)
    if (slug === 'dumas') await answerSome(desk, [...ofThese.keys()])
    for (const [id, hours] of ofThese) sent.set(id, hours)
  }
  await acrossOrganizations(database.db, async (tx) => {
    for (const [id, hours] of sent) await pretendSentBefore(tx, id, hours)
  })
}
