import { median } from './compare.ts'
import { atMost } from './figures.ts'
import { bareTransaction, base, type Measure, rate, reading, time } from './measure.ts'
import type { References } from './references.ts'
import { asBearer, asPerson, inTurn, type Requesting } from './requests.ts'
import type { Subject } from './subject.ts'

const saves = 9
const right = { application: 'outil-12', permission: 'close' }

/**
 * Saves the largest team with one right more, then with one less, and so on. Each time one of its people is asked what
 * they may do as soon as the answer is there: it must be what was saved.
 */
async function saveTimes(requesting: Requesting, { cookie, largestGroup }: Subject): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < saves; turn += 1) {
    const isAdded = turn % 2 === 0
    const permissions = isAdded ? { add: [right] } : { remove: [right] }
    const path = `${base}/groups/${largestGroup.id}`
    const save = requesting(() => ({ method: 'PATCH', path, status: 200, headers: { cookie }, body: { permissions } }))
    const startMs = performance.now()
    await save(0)
    times.push(performance.now() - startMs)
    const asked = `${base}/users/${largestGroup.memberId}/effective-permissions`
    const check = requesting(
      () => ({ method: 'GET', path: asked, status: 200, headers: { cookie } }),
      ({ body }) => {
        const items: (typeof right)[] = JSON.parse(body).items
        const holds = items.some((one) => one.application === right.application && one.permission === right.permission)
        if (holds !== isAdded) throw new Error('a saved group did not take effect at once')
      },
    )
    await check(0)
  }
  return times
}

/** What rights cost: lists by them, what one person may do, the questions of programs, and saving a large group. */
export function rightsMeasures(requesting: Requesting, subject: Subject, references: References): Measure[] {
  const get = reading(requesting, asPerson(subject))
  const firstPage = get(`${base}/users`)
  const filtered = (name: string, query: string): Measure =>
    time(`${name}: time`, 3, firstPage, 'the first page', get(`${base}/users?${query}`))
  const nextId = inTurn(subject.ids)
  const effective = get(() => `${base}/users/${nextId()}/effective-permissions`)
  const evaluation = requesting(() => ({
    method: 'POST',
    path: '/access/v1/evaluation',
    status: 200,
    headers: asBearer(subject.program.apiKey),
    body: {
      subject: { type: 'user', id: nextId() },
      action: { name: 'read' },
      resource: { type: 'application', id: 'outil-3' },
    },
  }))
  const limited = reading(requesting, { cookie: subject.limitedCookie })(`${base}/users`)
  return [
    filtered('right of few', 'permission=outil-12:manage'),
    filtered('right of half', 'permission=outil-1:read'),
    filtered('with applications', 'hasAccess=true'),
    rate('effective rights: rate', null, references.get, bareTransaction, effective),
    rate('evaluation: rate', 0.5, references.get, bareTransaction, evaluation),
    time('limited list: time', 1.2, firstPage, 'the first page of everybody', limited),
    {
      name: 'saving the largest group',
      run: async () => {
        const times = await saveTimes(requesting, subject)
        const slowest = Math.round(Math.max(...times))
        return atMost('saving the largest group', median(times), 1000, `slowest of ${saves}: ${slowest} ms`, 'ms')
      },
    },
  ]
}
