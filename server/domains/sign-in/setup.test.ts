import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../testing/browser.ts'
import { useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'
import { newSetupCode } from './setup.ts'

const test = useTestApp()
let setupCode: string

beforeAll(async () => {
  setupCode = await newSetupCode(test.database)
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const values = (more: object = {}) => ({
  setupCode,
  organizationName: 'Éditions du Guichet',
  firstName: 'Nadia',
  lastName: 'Benali',
  signInName: 'nadia',
  password: 'sept saules au soleil',
  ...more,
})
const setUp = (more: object = {}) => test.stranger().post('/setup', values(more))

describe('the first start', () => {
  it('M2: says that it is needed, to anybody', async () => {
    expect((await test.stranger().get('/setup')).body).toEqual({ needed: true })
  })

  it('is refused with a wrong code, and writes nothing', async () => {
    for (const code of ['devine', setupCode.slice(1), `${setupCode}x`]) {
      const answer = await unwritten(() => setUp({ setupCode: code }))
      expect(answer.status).toBe(422)
      expect(answer.body.problems).toMatchObject([{ field: '/setupCode', code: 'setupCodeWrong' }])
    }
  })

  it('is refused with values that break a rule, as often as it takes, and opens no organization', async () => {
    for (let time = 0; time < 12; time += 1) {
      const answer = await unwritten(() => setUp({ signInName: 'na dia', password: 'court' }))
      expect(answer.status).toBe(422)
      expect(answer.body.problems.map((problem: { field: string }) => problem.field)).toEqual([
        '/signInName',
        '/password',
      ])
    }
    const malformed = await unwritten(() => setUp({ organizationName: ' ', language: 'de', kind: 'provider' }))
    expect(malformed.status).toBe(400)
    expect(malformed.body.problems.map((problem: { field: string }) => problem.field).sort()).toEqual([
      '/kind',
      '/language',
      '/organizationName',
    ])
  })

  it('M2: works once among simultaneous tries; the person is signed in as administrator of the provider', async () => {
    const browsers = [1, 2, 3, 4].map((number) => ({ number, browser: test.stranger() }))
    const answers = await Promise.all(
      browsers.map(({ number, browser }) => browser.post('/setup', values({ signInName: `nadia${number}${number}` }))),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409])
    const won = answers.findIndex((answer) => answer.status === 201)
    const me = (await browsers[won]?.browser.get('/me'))?.body
    expect(me.organization).toMatchObject({ slug: 'editions-du-guichet', kind: 'provider' })
    expect(me.permissions).toContain('settings.manage')
    expect((await browsers[won]?.browser.get('/organizations/editions-du-guichet/users'))?.body.count).toBe(1)
  })

  it('is over then: not needed, and refused with any code', async () => {
    expect((await test.stranger().get('/setup')).body).toEqual({ needed: false })
    for (const code of [setupCode, 'devine']) {
      const answer = await unwritten(() => setUp({ setupCode: code }))
      expect([answer.status, answer.body.code]).toEqual([409, 'setupDone'])
    }
  })
})
