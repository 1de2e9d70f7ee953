import { beforeAll, describe, expect, it } from 'vitest'
import { type TestOrganization, useTestApp } from '../../testing/test-app.ts'

const test = useTestApp()
let organization: TestOrganization

beforeAll(async () => {
  organization = await test.organization('mon-adresse')
})

describe('one’s own address', () => {
  it('is told to nobody who is not signed in', async () => {
    expect((await test.stranger().get('/me/email')).status).toBe(401)
  })

  it('is told with the one that waits to be confirmed, until that is given up', async () => {
    await test.user(organization, { signInName: 'attente', email: 'attente@ancienne.example' })
    const browser = await test.signedIn(organization, 'attente')
    const told = async () => (await browser.get('/me/email')).body
    expect(await told()).toEqual({ email: 'attente@ancienne.example', pendingEmail: null })
    await browser.post('/me/email', { email: 'attente@nouvelle.example' })
    expect(await told()).toEqual({ email: 'attente@ancienne.example', pendingEmail: 'attente@nouvelle.example' })
    await browser.delete('/me/email')
    expect(await told()).toEqual({ email: 'attente@ancienne.example', pendingEmail: null })
  })
})
