import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
const address = '/provider/desk-settings'
let provider: TestOrganization
let vendor: Browser
let customer: Browser

beforeAll(async () => {
  provider = await test.organization('editeur', 'provider')
  vendor = await test.signedIn(provider)
  customer = await test.signedIn(await test.organization('commune'))
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const dueAt = async (start: string, minutes: number) =>
  (await asOwner(test.database, 'select guichet_due_at($1, $2) as at', [start, minutes]))[0]?.at

describe('F9: how the desk works is not changed', () => {
  it('by customers or strangers', async () => {
    for (const [browser, status] of [
      [test.stranger(), 401],
      [customer, 403],
    ] as const) {
      expect((await browser.get(address)).status).toBe(status)
      expect((await unwritten(() => browser.patch(address, { promiseHours: 1 }))).status).toBe(status)
    }
    const change = { kind: 'desk.settings', target: provider.id, values: { promiseHours: 1 } }
    expect((await unwritten(() => customer.post('/organizations/commune/changes', change))).status).toBe(403)
  })

  it('to hours that are none', async () => {
    for (const [values, status, code] of [
      [{ dayFromMinute: 1080 }, 422, 'dayEndsBeforeItBegins'],
      [{ dayUntilMinute: 0 }, 422, 'dayEndsBeforeItBegins'],
      [{ timeZone: 'Europe/Nowhere' }, 422, 'timeZoneUnknown'],
      [{ timeZone: "Europe/Paris'; select 1" }, 422, 'timeZoneUnknown'],
      [{ workingDays: [] }, 400, undefined],
      [{ workingDays: [8] }, 400, undefined],
      [{ closedDays: ['2026-02-30'] }, 400, undefined],
      [{ promiseHours: 0 }, 400, undefined],
      [{ mailbox: 'nobody' }, 400, undefined],
    ] as const) {
      const answer = await unwritten(() => vendor.patch(address, values))
      expect([JSON.stringify(values), answer.status]).toEqual([JSON.stringify(values), status])
      if (code) expect(answer.body.problems[0].code).toBe(code)
    }
  })
})

describe('F9: how the desk works', () => {
  it('is nine to six from Monday to Friday until somebody says otherwise', async () => {
    expect((await vendor.get(address)).body).toMatchObject({
      ...{ timeZone: 'Europe/Paris', workingDays: [1, 2, 3, 4, 5], dayFromMinute: 540, dayUntilMinute: 1080 },
      ...{ promiseHours: 27, mailbox: null, version: 1 },
    })
    // Friday, an hour before the desk closes: the second hour is Monday’s first.
    expect(await dueAt('2026-06-05T15:00:00Z', 120)).toEqual(new Date('2026-06-08T08:00:00Z'))
  })

  it('counts days and hours as they are set, told in the journal and taken back', async () => {
    const values = {
      workingDays: [6, 1, 1],
      dayFromMinute: 600,
      closedDays: ['2026-06-08'],
      mailbox: 'bureau@x.example',
    }
    const changed = await vendor.patch(address, values, { 'if-match': '"1"' })
    expect(changed.status).toBe(200)
    expect((await vendor.get(address)).body).toMatchObject({ ...values, workingDays: [1, 6], version: 2 })
    expect(await dueAt('2026-06-05T15:00:00Z', 9 * 60)).toEqual(new Date('2026-06-13T09:00:00Z'))
    expect((await unwritten(() => vendor.patch(address, { promiseHours: 9 }, { 'if-match': '"1"' }))).status).toBe(412)
    const [entry] = (await vendor.get('/organizations/editeur/journal')).body.items
    expect(entry).toMatchObject({ kind: 'desk.settings', canUndo: true })
    expect(entry.changes).toContainEqual(expect.objectContaining({ label: 'Jours ouvrés', after: 'Lundi, Samedi' }))
    await vendor.post(`/organizations/editeur/changes/${changed.body.changeId}/undo`)
    expect((await vendor.get(address)).body).toMatchObject({ workingDays: [1, 2, 3, 4, 5], closedDays: [] })
  })
})
