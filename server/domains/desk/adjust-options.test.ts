import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { type DeskSample, deskSample } from '../../testing/desk-samples.ts'
import { useTestApp } from '../../testing/test-app.ts'

const test = useTestApp({ environment: { GUICHET_LOG_LEVEL: 'error' } })
let sample: DeskSample
const base = '/provider/tickets'

beforeAll(async () => {
  sample = await deskSample(test)
})

it('F9: what a ticket can be adjusted to is told to nobody but the desk', async () => {
  const { id } = await sample.ask(await sample.person('options'))
  expect((await test.stranger().get(`${base}/${id}/options`)).status).toBe(401)
  expect((await sample.admin.get(`${base}/${id}/options`)).status).toBe(403)
  expect((await sample.nora.get(`${base}/${uuidv7()}/options`)).status).toBe(404)
})

it('F9: a ticket can be adjusted to other rights of its applications, and to groups of its own organization', async () => {
  const { id } = await sample.ask(await sample.person('choix'))
  const { status, body } = await sample.nora.get(`${base}/${id}/options`)
  expect(status).toBe(200)
  expect(body.applications.map(({ key }: { key: string }) => key)).toEqual(['erp'])
  expect(body.applications[0].permissions).toContainEqual({ key: 'approve', name: expect.any(String) })
  const groups = body.groups.map((group: { id: string }) => group.id)
  expect(groups).toContain(sample.customer.groups.reading)
  expect(groups).not.toContain(sample.provider.groups.reading)
})
