import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RelyingParty, startRelyingParty } from '../examples/relying-party/start-relying-party.ts'
import { type FaultyMailServer, startFaultyMailServer } from '../server/testing/faulty-mail-server.ts'
import { giveToGroup, registerSuiteApplication } from '../server/testing/suite-application.ts'
import { type TestOrganization, useTestApp } from '../server/testing/test-app.ts'
import { asOwner } from '../server/testing/trace-queries.ts'

const test = useTestApp({ listens: true, environment: { GUICHET_MAIL_PRIVATE: 'allow' } })
const samplePort = 47_013
let town: TestOrganization
let sample: RelyingParty
let mailServer: FaultyMailServer

let cookies: Map<string, string>

/** Walks through all redirects, of the console and of the sample, and reads the page at the end. */
async function walk(address: string, form?: Record<string, string>): Promise<string> {
  let url = new URL(address)
  let body = form && new URLSearchParams(form)
  for (let steps = 0; steps < 12; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'accept-language': 'fr', accept: 'text/html' }
    const answer = await fetch(url, { redirect: 'manual', headers, ...(body && { method: 'POST', body }) })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) return answer.text()
    ;[url, body] = [new URL(location, url), undefined]
  }
  throw new Error(`redirects go round in circles at ${url}`)
}

beforeAll(async () => {
  const provider = await test.organization('editeur', 'provider')
  town = await test.organization('ville')
  const names = { fr: 'Tamponner', en: 'Stamp' }
  const permissions = [
    { key: 'use', name: { fr: 'Utiliser', en: 'Use' } },
    { key: 'stamp', name: names },
  ]
  const address = `http://localhost:${samplePort}`
  const application = {
    key: 'atelier',
    clientAuth: 'none' as const,
    maySendMail: true,
    permissions,
    redirectUris: [`${address}/callback`],
  }
  await registerSuiteApplication(test, provider, application)
  for (const right of ['use', 'stamp']) await giveToGroup(test, town, town.groups.staff, `atelier:${right}`)
  await test.user(town, { signInName: 'tampon', email: 'tampon@ville.example', primaryGroup: town.groups.staff })
  const program = await test.user(town, {
    signInName: 'robot',
    firstName: '',
    type: 'connector',
    primaryGroup: town.groups.administration,
  })
  const admin = await test.signedIn(town)
  const { revealed } = (await admin.post(`/organizations/ville/connectors/${program}/client-secret`)).body
  const registrations = [{ clientId: 'atelier', name: 'Atelier', permissions, maySendMail: true }]
  mailServer = await startFaultyMailServer()
  const server = { host: 'localhost', port: mailServer.port, encryption: 'none', authentication: 'none' }
  await admin.patch('/organizations/ville/settings/mail', server)
  const askers = { [town.id]: { clientId: program, clientSecret: revealed.clientSecret } }
  sample = await startRelyingParty({ port: samplePort, issuer: test.baseUrl, registrations, askers })
  cookies = (await test.signedIn(town, 'tampon')).cookies
})
afterAll(async () => {
  await sample.close()
  await mailServer.close()
})

describe('the sample application', () => {
  it('shows what the token says, and asks Guichet before it does anything', async () => {
    const page = await walk(`${sample.address}/?application=atelier`)
    expect(page).toContain('Guichet vient d’être interrogé')
    expect(page.match(/name="permission"/g)).toHaveLength(2)
    const form = { application: 'atelier', permission: 'stamp' }
    expect(await walk(`${sample.address}/act`, form)).toContain('C’est fait.')
    await asOwner(test.database, "delete from group_permissions where application = 'atelier' and permission = 'stamp'")
    const refused = await walk(`${sample.address}/act`, form)
    expect(refused).toContain('Guichet a dit non')
    expect(refused.match(/name="permission"/g)).toHaveLength(1)
    expect(refused).toContain('stamp')
  })

  it('M12: has a message to a customer sent from the person’s own mail account, once, and shows what became of it', async () => {
    const page = await walk(`${sample.address}/?application=atelier`)
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const form = { application: 'atelier', key, to: 'client@ailleurs.example', subject: 'Devis', text: 'Voici.' }
    const sent = await walk(`${sample.address}/mail`, form)
    expect(sent).toMatch(/role="status" data-status="(queued|sending|sent)">/)
    await walk(`${sample.address}/mail`, form)
    const again = /href="(\/\?application=atelier&amp;message=[^"]+)"/.exec(sent)?.[1]?.replace('&amp;', '&')
    await expect.poll(() => walk(`${sample.address}${again}`)).toContain('Envoyé à client@ailleurs.example')
    expect(mailServer.arrived.map(({ mail }) => mail.from?.value[0]?.address)).toEqual(['tampon@ville.example'])
  })

  it('M12: shows why Guichet does not accept a message, and keeps what was typed', async () => {
    const form = { application: 'atelier', to: '<pas une adresse>', subject: 'Devis', text: 'Voici "le" devis.' }
    const page = await walk(`${sample.address}/mail`, form)
    expect(page).toContain('Ce n’est pas une adresse e-mail.')
    expect(page).toContain('Voici &quot;le&quot; devis.')
    expect(page).not.toContain('<pas une')
  })

  it('does nothing where Guichet cannot be asked', async () => {
    await asOwner(test.database, "update users set status = 'deactivated' where sign_in_name = 'robot'")
    const page = await walk(`${sample.address}/act`, { application: 'atelier', permission: 'use' })
    expect(page).toContain('Rien n’a été fait.')
    expect(page).not.toContain('name="permission"')
  })
})
