import { beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const reason = 'Départ'
let organization: TestOrganization
let admin: Browser
let users: string
let changes: string
let number = 0

beforeEach(async () => {
  number += 1
  organization = await test.organization(`dernier-${number}`)
  admin = await test.signedIn(organization)
  users = `/organizations/${organization.slug}/users`
  changes = `/organizations/${organization.slug}/changes`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)

const asAdministrator = (signInName: string) =>
  test.user(organization, { signInName, primaryGroup: organization.groups.administration })

/** How many people may still look after accounts. */
async function administrators(browser: Browser = admin): Promise<number> {
  const group = `group=${organization.groups.administration}&group=${organization.groups.care}`
  return (await browser.get(`${users}?status=active&type=internal&type=extranet&${group}`)).body.count
}

const codes = (answer: Answer) => answer.body.problems.map((problem: { code: string }) => problem.code)

describe('the last administrator', () => {
  it('is not demoted: to another group, even one that looks after accounts, to none, to a connector', async () => {
    const own = `${users}/${organization.adminId}`
    const { care, reading, staff } = organization.groups
    for (const primaryGroup of [care, reading, staff, null]) {
      const answer = await unwritten(() => admin.patch(own, { primaryGroup }))
      expect([answer.status, codes(answer)]).toEqual([422, ['lastAdministrator']])
    }
    expect((await unwritten(() => admin.patch(own, { type: 'connector' }))).status).toBe(422)
  })

  it('is not deactivated or deleted, even as the only one left of several', async () => {
    const second = await asAdministrator('deuxieme')
    const other = await test.signedIn(organization, 'deuxieme')
    await admin.post(`${users}/${second}/deactivate`, { reason })
    expect((await other.get(users)).status).toBe(401)
    await test.user(organization, { signInName: 'invitee', type: 'connector', primaryGroup: organization.groups.care })
    expect(await administrators()).toBe(1)
    const batch = [
      { kind: 'user.delete', target: organization.adminId, values: {} },
      { kind: 'user.deactivate', target: organization.adminId, values: {}, reason },
      { kind: 'user.update', target: organization.adminId, values: { primaryGroup: null } },
    ]
    const answer = await unwritten(() => admin.post(`${changes}/batch`, { changes: batch }))
    expect(answer.body.results.map((result: { status: number }) => result.status)).toEqual([403, 403, 422])
  })

  it('is not shut out by a batch that removes every administrator, one after the other', async () => {
    const targets = [await asAdministrator('a1'), await asAdministrator('a2'), organization.adminId]
    const batch = targets.map((target) => ({ kind: 'user.update', target, values: { primaryGroup: null } }))
    const { results } = (await admin.post(`${changes}/batch`, { changes: batch })).body
    expect(results.map((result: { status: number }) => result.status)).toEqual([200, 200, 422])
    expect(results[2].problem.problems).toMatchObject([{ code: 'lastAdministrator' }])
    expect(await administrators()).toBe(1)
  })

  it('is not taken away by undoing what made them administrator', async () => {
    const second = await test.user(organization, { signInName: 'promue' })
    const promoted = await admin.patch(`${users}/${second}`, { primaryGroup: organization.groups.administration })
    const promotedUser = await test.signedIn(organization, 'promue')
    const demoted = await promotedUser.patch(`${users}/${organization.adminId}`, { primaryGroup: null })
    expect(demoted.status).toBe(200)
    const undo = await unwritten(() => promotedUser.post(`${changes}/${promoted.body.changeId}/undo`))
    expect([undo.status, codes(undo)]).toEqual([422, ['lastAdministrator']])
  })

  it('is named by the preview, too', async () => {
    const change = { kind: 'user.update', target: organization.adminId, values: { primaryGroup: null } }
    const answer = await unwritten(() => admin.post(`${changes}/preview`, change))
    expect(codes(answer)).toEqual(['lastAdministrator'])
    expect(answer.body.now).toEqual([])
  })
})

describe('two administrators at the same moment', () => {
  const acts: [string, (browser: Browser, target: string) => Promise<Answer>][] = [
    ['demote', (browser, target) => browser.patch(`${users}/${target}`, { primaryGroup: organization.groups.staff })],
    ['deactivate', (browser, target) => browser.post(`${users}/${target}/deactivate`, { reason })],
    ['delete', (browser, target) => browser.delete(`${users}/${target}`)],
  ]
  let second: string
  let other: Browser

  beforeEach(async () => {
    second = await asAdministrator('rivale')
    other = await test.signedIn(organization, 'rivale')
  })

  for (const [name, act] of acts) {
    it(`${name} each other: exactly one remains`, async () => {
      const answers = await Promise.all([act(admin, second), act(other, organization.adminId)])
      const statuses = answers.map((answer) => answer.status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(await administrators(statuses[0] === 200 ? admin : other)).toBe(1)
    })
  }

  it('step down both: exactly one remains', async () => {
    const answers = await Promise.all([
      admin.patch(`${users}/${organization.adminId}`, { primaryGroup: null }),
      other.patch(`${users}/${second}`, { primaryGroup: null }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422])
  })
})

describe('somebody who looks after accounts without being of the administration', () => {
  let carer: Browser
  let changeOfAdmin: string

  beforeEach(async () => {
    await test.user(organization, { signInName: 'soin', primaryGroup: organization.groups.care })
    carer = await test.signedIn(organization, 'soin')
    const answer = await admin.patch(`${users}/${organization.adminId}`, { position: 'Directrice' })
    changeOfAdmin = answer.body.changeId
  })

  it('cannot touch one of the administration by any way', async () => {
    const own = `${users}/${organization.adminId}`
    const target = organization.adminId
    const password = 'un mot de passe imposé'
    for (const act of [
      () => carer.patch(own, { email: 'moi@ailleurs.example' }),
      () => carer.patch(own, { primaryGroup: organization.groups.staff }),
      () => carer.delete(own),
      () => carer.post(`${own}/deactivate`, { reason }),
      () => carer.post(`${own}/reactivate`),
      () => carer.post(`${own}/password`, { password }),
      () => carer.post(changes, { kind: 'user.password.set', target, values: { password } }),
      () => carer.post(`${changes}/${changeOfAdmin}/undo`),
    ]) {
      const answer = await unwritten(act)
      expect([answer.status, codes(answer)[0]]).toEqual([403, 'accountAboveYou'])
    }
    const changesOfBatch = [{ kind: 'user.delete', target, values: {} }]
    const batch = await unwritten(() => carer.post(`${changes}/batch`, { changes: changesOfBatch }))
    expect(batch.body.results).toMatchObject([{ status: 403 }])
  })

  it('cannot become or make one of the administration, nor bring a deleted one back', async () => {
    const me = (await carer.get('/me')).body.id
    const promotion = { primaryGroup: organization.groups.administration }
    expect(codes(await unwritten(() => carer.patch(`${users}/${me}`, promotion)))).toEqual(['groupAboveYou'])
    const gone = await asAdministrator('disparue')
    const { changeId } = (await admin.delete(`${users}/${gone}`)).body
    const undo = await unwritten(() => carer.post(`${changes}/${changeId}/undo`))
    expect([undo.status, codes(undo)]).toEqual([403, ['groupAboveYou']])
  })

  it('sees which accounts they may change', async () => {
    const { items } = (await carer.get(users)).body
    const mayEdit = Object.fromEntries(
      items.map((one: { signInName: string; mayEdit: boolean }) => [one.signInName, one.mayEdit]),
    )
    expect(mayEdit).toEqual({ admin: false, soin: true })
  })
})
