import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Browser } from '../../testing/browser.ts'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'
import { asOwner, unwritten as unwrittenIn } from '../../testing/trace-queries.ts'

const test = useTestApp()
let organization: TestOrganization
let admin: Browser
let base: string
let tags: string

beforeAll(async () => {
  organization = await test.organization('etiquettes')
  admin = await test.signedIn(organization)
  base = `/organizations/${organization.slug}`
  tags = `${base}/tags`
})

const unwritten = (act: () => Promise<Answer>) => unwrittenIn(test.database, act)
const create = async (name: string): Promise<string> => (await admin.post(tags, { name })).body.id
const find = async (id: string) => (await admin.get(tags)).body.items.find((tag: { id: string }) => tag.id === id)
const undo = (changeId: string) => admin.post(`${base}/changes/${changeId}/undo`)

describe('B9: a tag is not written', () => {
  it('by somebody who may not manage accounts', async () => {
    const id = await create('Fixe')
    await test.user(organization, { signInName: 'lecteur', primaryGroup: organization.groups.reading })
    const reader = await test.signedIn(organization, 'lecteur')
    expect((await unwritten(() => reader.patch(`${tags}/${id}`, { name: 'Non' }))).status).toBe(403)
    expect((await unwritten(() => reader.delete(`${tags}/${id}`))).status).toBe(403)
  })

  it('with the name of another one, or without one', async () => {
    await create('Été')
    const id = await create('Hiver')
    const twin = await unwritten(() => admin.patch(`${tags}/${id}`, { name: 'ETE' }))
    expect([twin.status, twin.body.problems[0].code]).toEqual([422, 'tagTaken'])
    expect((await unwritten(() => admin.patch(`${tags}/${id}`, { name: ' ' }))).status).toBe(400)
    expect((await admin.patch(`${tags}/${id}`, { name: 'HIVER' })).status).toBe(200)
  })
})

describe('B9: a tag', () => {
  it('is renamed for everybody who carries it, and back', async () => {
    const id = await create('Astreinte')
    const user = await test.user(organization, { signInName: 'porte', tags: [id] })
    const { body } = await admin.patch(`${tags}/${id}`, { name: 'Astreinte hiver' })
    expect((await admin.get(`${base}/users/${user}`)).body.tags).toEqual([{ id, name: 'Astreinte hiver' }])
    expect((await undo(body.changeId)).status).toBe(200)
    expect(await find(id)).toEqual({ id, name: 'Astreinte', userCount: 1 })
  })

  it('is deleted after a word on how many lose it, and comes back with those who are still there', async () => {
    const id = await create('Brigade')
    const stays = await test.user(organization, { signInName: 'reste', tags: [id] })
    const leaves = await test.user(organization, { signInName: 'part', tags: [id] })
    const proposed = { kind: 'tag.delete', target: id, values: {} }
    const preview = await unwritten(() => admin.post(`${base}/changes/preview`, proposed))
    expect(preview.body.now.map(({ message }: { message: string }) => message)).toEqual([
      'L’étiquette Brigade est supprimée',
      'personnes qui la perdent\u00a0: 2',
    ])
    const { body } = await admin.delete(`${tags}/${id}`)
    expect([await find(id), (await admin.get(`${base}/users/${stays}`)).body.tags]).toEqual([undefined, []])
    await admin.delete(`${base}/users/${leaves}`)
    expect((await undo(body.changeId)).status).toBe(200)
    expect(await find(id)).toEqual({ id, name: 'Brigade', userCount: 1 })
  })

  it('that more people carry than anybody would read says that undoing brings back the tag alone', async () => {
    const id = await create('Tous')
    await asOwner(
      test.database,
      `with crowd as (insert into users (organization_id, id, sign_in_name, sign_in_name_folded, sign_in_name_skeleton,
         first_name, last_name) select $1, gen_random_uuid(), 'm' || n, 'm' || n, 's' || n, 'Foule', 'N' || n
         from generate_series(1, 201) n returning organization_id, id)
       insert into user_tags select organization_id, id, $2 from crowd`,
      [organization.id, id],
    )
    const { body } = await admin.delete(`${tags}/${id}`)
    expect(body.warnings).toMatchObject([{ code: 'tagPeopleNotKept' }])
    expect((await undo(body.changeId)).status).toBe(200)
    expect(await find(id)).toEqual({ id, name: 'Tous', userCount: 0 })
  })
})
