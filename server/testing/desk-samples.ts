import { outsideTeller } from '../domains/webhooks/index.ts'
import { problemPresenter } from '../platform/http/index.ts'
import type { Browser } from './browser.ts'
import { addGroup, registerErp } from './rights-samples.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

/** A vendor with two people at the desk, and a customer that has to ask it for `erp:approve`. */
export interface DeskSample {
  provider: TestOrganization
  customer: TestOrganization
  /** The customer's administrator, who asks. */
  admin: Browser
  /** The vendor's two people, who decide. */
  nora: Browser
  karim: Browser
  ids: { nora: string; karim: string }
  /** Somebody new of the customer's; returns the id. */
  person: (signInName: string) => Promise<string>
  /** Asks for rights of somebody; returns the ticket. */
  ask: (userId: string, permissions?: string[], more?: object) => Promise<{ id: string; number: string }>
  /** Asks the vendor something. */
  question: (subject: string) => Promise<{ id: string; number: string }>
  /** A column of a ticket, as it is kept. */
  column: (id: string, name: string) => Promise<unknown>
}

const written = (permission: string) => {
  const [application, key] = permission.split(':')
  return { application, permission: key }
}

/** Makes them; the customer's name and municipality are `name`. */
export async function deskSample(test: TestApp, name = 'Évreux'): Promise<DeskSample> {
  const provider = await test.organization('editeur', 'provider')
  await registerErp(test, provider)
  const customer = await test.organization('evreux')
  await asOwner(test.database, 'update organizations set name = $2 where id = $1', [customer.id, name])
  await asOwner(test.database, "update users set email = 'ada@evreux.example' where id = $1", [customer.adminId])
  const desk = await addGroup(test, provider, 'Bureau', ['guichet:users.view', 'guichet:tickets.decide'])
  const clerk = (signInName: string, firstName: string) =>
    test.user(provider, { signInName, firstName, email: `${signInName}@editeur.example`, primaryGroup: desk })
  const ids = { nora: await clerk('nora', 'Nora'), karim: await clerk('karim', 'Karim') }
  const admin = await test.signedIn(customer)
  return {
    ...{ provider, customer, admin, ids },
    nora: await test.signedIn(provider, 'nora'),
    karim: await test.signedIn(provider, 'karim'),
    person: (signInName) => test.user(customer, { signInName, email: `${signInName}@evreux.example` }),
    ask: async (userId, permissions = ['erp:approve'], more = {}) => {
      const add = permissions.map(written)
      const answer = await admin.patch(`/organizations/evreux/users/${userId}`, { permissions: { add }, ...more })
      if (!answer.body.ticket) throw new Error(`no ticket: ${JSON.stringify(answer.body)}`)
      return answer.body.ticket
    },
    question: async (subject) => {
      const values = { subject, text: 'Comment faire ?' }
      return (await admin.post('/organizations/evreux/tickets', { kind: 'question', values })).body.ticket
    },
    column: async (id, column) => {
      const [row] = await asOwner(test.database, `select ${column} as value from tickets where id = $1`, [id])
      return row?.value
    },
  }
}

/** What the desk's jobs work with, for tests that run one themselves. */
export function deskNeeds({ app: { road }, database }: TestApp) {
  const { sendJob, translate } = road
  return { database, road, sendJob, tellOutside: outsideTeller(sendJob).tell, present: problemPresenter(translate) }
}
