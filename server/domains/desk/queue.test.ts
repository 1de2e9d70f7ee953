import { beforeAll, describe, expect, it } from 'vitest'
import { encodeCursor } from '../../platform/database/index.ts'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type DeskSample, deskSample } from '../../testing/desk-samples.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp()
let sample: DeskSample
let other: TestOrganization
let elsewhere: Browser
const base = '/provider/tickets'
const ids: Record<string, string> = {}

const list = async (query: string): Promise<Answer['body']> => (await sample.nora.get(`${base}?${query}`)).body
const found = async (query: string): Promise<string[]> =>
  (await list(query)).items.map(({ id }: { id: string }) => Object.keys(ids).find((name) => ids[name] === id) ?? id)

/** Makes a ticket to be found by a name, due in so many hours and opened so many days ago. */
async function ticket(name: string, dueInHours: number, openedDaysAgo: number, question?: string) {
  const asked = question ? await sample.question(question) : await sample.ask(await sample.person(name))
  ids[name] = asked.id
  await asOwner(
    test.database,
    `update tickets set due_at = now() + make_interval(hours => $2::integer),
      created_at = now() - make_interval(days => $3::integer) where id = $1`,
    [asked.id, dueInHours, openedDaysAgo],
  )
}

beforeAll(async () => {
  sample = await deskSample(test, 'Évreux')
  await asOwner(test.database, "update organizations set municipality = 'Saint-Éloi-en-Caux' where id = $1", [
    sample.customer.id,
  ])
  other = await test.organization('voisine')
  elsewhere = await test.signedIn(other)
  await ticket('late', -2, 9)
  await ticket('soon', 3, 5)
  await ticket('later', 30, 1)
  await ticket('question', 50, 3, 'Clôture de l’année')
  const values = { subject: 'Une autre commune', text: 'x' }
  const asked = await elsewhere.post('/organizations/voisine/tickets', { kind: 'question', values })
  ids.elsewhere = asked.body.ticket.id
  await sample.nora.post(`${base}/${ids.soon}/take`, {})
  await ticket('waits', 5, 2)
  await sample.karim.post(`${base}/${ids.waits}/ask`, { text: 'Pourquoi ?' })
  await ticket('over', 6, 4)
  await sample.nora.post(`${base}/${ids.over}/approve`, {})
})

describe('F9: the queue is not read', () => {
  it('by a forged mark, or by filters that do not exist', async () => {
    const cursor = encodeCursor({ sort: 'dueAt', value: 'never', id: other.id, count: 1, isCapped: false })
    for (const query of [
      'cursor=forged',
      `cursor=${cursor}`,
      `cursor=${cursor}&sort=createdAt`,
      'view=everything',
      'organization=evreux',
      'assignee=somebody',
      'sort=name',
      'olderThanDays=-1',
      'search=%00',
    ]) {
      expect([query, (await sample.nora.get(`${base}?${query}`)).status]).toEqual([query, 400])
    }
  })
})

describe('F9: the queue', () => {
  it('has what is to be decided, over all customers, the most urgent first', async () => {
    const names = await found('')
    expect(names.slice(0, 3)).toEqual(['late', 'soon', 'later'])
    expect(new Set(names)).toEqual(new Set(['late', 'soon', 'later', 'question', 'elsewhere']))
    const [first] = (await list('')).items
    expect(first).toMatchObject({
      ...{ isOverdue: true, assignee: null, applications: ['erp'], firstApprovalBy: null },
      organization: { id: sample.customer.id, slug: 'evreux', name: 'Évreux' },
    })
  })

  it('has views, and a number for each', async () => {
    expect(await found('view=mine')).toEqual(['soon'])
    expect(await found('view=late')).toEqual(['late'])
    expect(await found('view=waiting')).toEqual(['waits'])
    expect(await found('view=done')).toEqual(['over'])
    expect((await found('view=all')).at(-1)).toBe('waits')
    expect((await list('view=all')).count).toBe(7)
    expect((await sample.nora.get(`${base}/counts`)).body).toEqual({ todo: 5, mine: 1, late: 1, waiting: 1 })
  })

  it('is narrowed by customer, application, kind, status, assignee and age', async () => {
    expect(await found(`organization=${other.id}`)).toEqual(['elsewhere'])
    expect(await found('application=erp')).toEqual(['late', 'soon', 'later'])
    expect(await found('kind=user.rights&kind=group.create')).toEqual(['late', 'soon', 'later'])
    expect(await found('status=inProgress')).toEqual(['soon'])
    expect(await found(`assignee=${sample.ids.nora}`)).toEqual(['soon'])
    expect(await found(`assignee=${sample.ids.nora}&assignee=nobody&application=erp`)).toEqual([
      'late',
      'soon',
      'later',
    ])
    expect(await found('olderThanDays=4')).toEqual(['late', 'soon'])
    expect((await list('application=erp&olderThanDays=4&kind=user.rights')).count).toBe(2)
  })

  it('is searched by number, person, requester and customer, accents and case aside', async () => {
    const { number } = (await sample.nora.get(`${base}/${ids.soon}`)).body
    expect(await found(`search=${number}`)).toContain('soon')
    expect((await found(`search=${number}`)).filter((name) => name !== 'elsewhere')).toEqual(['soon'])
    expect(await found('search=SOON')).toEqual(['soon'])
    expect(await found(`search=${encodeURIComponent('cloture annee')}`)).toEqual(['question'])
    expect(await found(`search=${encodeURIComponent('eloi caux later')}`)).toEqual(['later'])
    expect((await found('search=EVREUX')).length).toBe(4)
    expect((await found('search=ada')).length).toBe(5)
    expect(await found(`search=${encodeURIComponent("%' or 1=1")}`)).toEqual([])
  })

  it('goes on page by page in each order, and meets each ticket once', async () => {
    for (const view of ['todo', 'all']) {
      for (const sort of ['dueAt', 'createdAt', '-createdAt', '-updatedAt']) {
        const whole = (await list(`view=${view}&sort=${sort}`)).items.map(({ id }: { id: string }) => id)
        const met: string[] = []
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page: Answer['body'] = await list(`view=${view}&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`)
          met.push(...page.items.map(({ id }: { id: string }) => id))
          expect(page.count).toBe(whole.length)
          cursor = page.nextCursor
        }
        expect([view, sort, met]).toEqual([view, sort, whole])
      }
    }
    expect((await found('sort=createdAt'))[0]).toBe('late')
    expect((await found('sort=-createdAt'))[0]).toBe('elsewhere')
  })
})

describe('F9: saved views', () => {
  const views = '/provider/desk-views'

  it('are not a colleague’s to change, nor a customer’s to see', async () => {
    const view = { name: 'Mes communes', filters: { organization: [sample.customer.id], view: 'todo' } }
    const { id } = (await sample.nora.post(views, view)).body
    expect((await sample.admin.get(views)).status).toBe(403)
    for (const isShared of [false, true]) {
      await sample.nora.patch(`${views}/${id}`, { isShared })
      expect((await sample.karim.patch(`${views}/${id}`, { name: 'x' })).status).toBe(404)
      expect((await sample.karim.delete(`${views}/${id}`)).status).toBe(404)
      expect((await sample.karim.get(views)).body.count).toBe(isShared ? 1 : 0)
    }
    expect((await sample.nora.post(views, { name: '', filters: {} })).status).toBe(400)
    expect((await sample.nora.post(views, { name: 'x', filters: { sort: 'dueAt' } })).status).toBe(400)
    await sample.nora.delete(`${views}/${id}`)
  })

  it('keep their filters and say how many tickets they have', async () => {
    const filters = { view: 'todo', application: ['erp'] }
    const made = await sample.nora.post(views, { name: 'ERP', isShared: true, filters })
    expect([made.status, made.body]).toMatchObject([201, { name: 'ERP', isShared: true, filters, count: 3 }])
    const renamed = (await sample.nora.patch(`${views}/${made.body.id}`, { name: 'Gestion' })).body
    expect(renamed).toMatchObject({ name: 'Gestion', isShared: true, filters })
    expect((await sample.nora.delete(`${views}/${made.body.id}`)).status).toBe(204)
    expect((await sample.nora.get(views)).body.items).toEqual([])
  })

  it('the desk’s people are those who may decide', async () => {
    const { items } = (await sample.nora.get('/provider/desk-people')).body
    const { adminId } = sample.provider
    expect(new Set(items.map(({ id }: { id: string }) => id))).toEqual(new Set([...Object.values(sample.ids), adminId]))
    expect(items.find(({ isYou }: { isYou: boolean }) => isYou).id).toBe(sample.ids.nora)
  })
})
