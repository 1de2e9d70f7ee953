import { expect, it } from 'vitest'
import { testPassword, useTestApp } from '../../testing/test-app.ts'
import { asOwner } from '../../testing/trace-queries.ts'

const test = useTestApp({ canMail: false })

it('C11: without a mail server the preview promises no mail and no job waits for one', async () => {
  const organization = await test.organization('sans-courrier')
  const admin = await test.signedIn(organization)
  const changes = `/organizations/${organization.slug}/changes`
  const target = await test.user(organization, { signInName: 'claire', email: 'claire@mairie.example' })
  const change = { kind: 'user.password.set', target, values: { password: `${testPassword} encore` } }
  expect((await admin.post(`${changes}/preview`, change)).body.tells).toEqual([])
  expect((await admin.post(changes, change)).status).toBe(200)
  expect(await asOwner(test.database, `select id from pgboss.job where name = 'mail.notice'`)).toEqual([])
})
