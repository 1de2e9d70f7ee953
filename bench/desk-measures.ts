import type { Work } from './compare.ts'
import type { DeskReferences } from './desk-references.ts'
import type { DeskSubject } from './desk-subject.ts'
import { type Measure, rate, reading, time } from './measure.ts'
import { inTurn, type Requesting } from './requests.ts'

const bareQuery = 'the bare indexed query'
const todo = `t.status in ('open', 'inProgress') and t.decided_at is null`
const due = `coalesce(t.due_at, 'infinity'::timestamptz), t.id`

/** Requests for a right, one for each person of the customers that ask, by their administrators. */
function asking(requesting: Requesting, { asking: customers }: DeskSubject, opened: string[]): Work {
  const asked = customers.flatMap(({ people }, index) =>
    people.map((target) => ({ target, customer: customers[index] })),
  )
  const next = inTurn(asked.sort((one, other) => (one.target < other.target ? -1 : 1)))
  return requesting(
    () => {
      const { target, customer } = next()
      const values = { permissions: { add: [{ application: 'outil-1', permission: 'write' }] } }
      const body = { kind: 'user.rights', target, values, reason: 'Nouvelle mission' }
      const path = `/api/v1/organizations/${customer?.slug}/changes`
      return { method: 'POST', path, status: 202, headers: { cookie: customer?.cookie ?? '' }, body }
    },
    ({ body }) => {
      opened.push(JSON.parse(body).ticket.id)
    },
  )
}

const enough = 1500

/** Approves what was asked. Before, asks for as much as there will be time to approve. */
function approval(
  requesting: Requesting,
  { cookie }: DeskSubject,
  references: DeskReferences,
  { ask, opened }: { ask: Work; opened: string[] },
): Measure {
  const approve = requesting(() => {
    const id = opened.pop()
    if (!id) throw new Error('everything is approved already')
    const path = `/api/v1/provider/tickets/${id}/approve`
    return { method: 'POST', path, status: 200, headers: { cookie }, body: {} }
  })
  const { name, run } = rate('approve: rate', 0.4, references.fiveInserts, 'five bare inserts', approve)
  const askAll = async (loop: number) => {
    while (opened.length < enough) await ask(loop)
  }
  return {
    name,
    run: async () => {
      await Promise.all(Array.from({ length: 10 }, (_, loop) => askAll(loop)))
      return run()
    },
  }
}

/** What the desk does all day: its queue, who is on the phone, asking and approving. */
export function deskMeasures(requesting: Requesting, subject: DeskSubject, references: DeskReferences): Measure[] {
  const get = reading(requesting, { cookie: subject.cookie })
  const { queue, callers } = references
  const page = (name: string, query: string, reference: Work): Measure =>
    time(`queue, ${name}: time`, 3, reference, bareQuery, get(`/api/v1/provider/tickets?${query}`))
  const search = (name: string, typed: string, reference: Work): Measure =>
    time(
      `caller, ${name}: time`,
      3,
      reference,
      bareQuery,
      get(`/api/v1/provider/people?search=${encodeURIComponent(typed)}`),
    )
  const application = `${todo} and t.applications && array['outil-7']`
  const opened: string[] = []
  const ask = asking(requesting, subject, opened)
  return [
    page('to do', '', queue(`${todo} order by ${due}`)),
    page('late', 'view=late', queue(`${todo} and coalesce(t.due_at, 'infinity') < now() order by ${due}`)),
    page('of an application', 'application=outil-7', queue(`${application} order by ${due}`)),
    page('everything', 'view=all&sort=-createdAt', queue('true order by t.created_at desc, t.id desc')),
    page('a number', 'view=all&search=2026-0101', queue(`t.number = '2026-0101' order by ${due}`)),
    search('name and place', 'Kesslonneau Saint-Denis-du-Val', callers('kesslonneau', 'saint-denis-du-val')),
    search('a name', 'Jérôme Kesslonneau', callers('jerome kesslonneau', '')),
    search('a phone number', '06 00 77 77 76', callers('+33600777776', '')),
    search('a sign-in name', 'personne.777777', callers('personne.777777', '')),
    search('nobody', 'Zzyzx', callers('zzyzx', '')),
    rate('ask for a right: rate', null, references.fiveInserts, 'five bare inserts', ask),
    approval(requesting, subject, references, { ask, opened }),
  ]
}
