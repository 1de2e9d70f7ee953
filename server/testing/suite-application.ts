import { createServer } from 'node:http'
import type { CreateApplication } from '../../contract/index.ts'
import { submitChange } from '../domains/changes/index.ts'
import { systemActor } from '../domains/sign-in/index.ts'
import type { TestApp, TestOrganization } from './test-app.ts'
import { asOwner } from './trace-queries.ts'

export const returnAddress = 'http://localhost:9/callback'
export const signedOutAddress = 'http://localhost:9/signed-out'

/** Registers an application with one permission, `use`, as the vendor's system would. Returns its id and secret. */
export async function registerSuiteApplication(
  test: TestApp,
  provider: TestOrganization,
  values: Partial<CreateApplication> & { key: string },
): Promise<{ id: string; secret: string }> {
  const actor = { ...systemActor(provider.id, 'fr'), organizationKind: 'provider' as const }
  const application: CreateApplication = {
    name: { fr: `Application ${values.key}`, en: `Application ${values.key}` },
    description: { fr: 'Pour essayer', en: 'To try' },
    url: 'http://localhost:9/',
    permissions: [{ key: 'use', name: { fr: 'Utiliser', en: 'Use' } }],
    redirectUris: [returnAddress],
    postLogoutRedirectUris: [signedOutAddress],
    ...values,
  }
  const change = { kind: 'application.create', values: { ...application } }
  const { targetId, revealed } = await submitChange(test.app.road, actor, change, { via: 'system' })
  return { id: targetId ?? '', secret: revealed?.clientSecret ?? '' }
}

/** Gives a group of an organization a permission of an application. */
export async function giveToGroup(test: TestApp, organization: TestOrganization, groupId: string, permission: string) {
  const [application, key] = permission.split(':')
  await asOwner(test.database, 'insert into group_permissions values ($1, $2, $3, $4)', [
    organization.id,
    groupId,
    application,
    key,
  ])
}

/** A server that takes logout tokens and keeps them. */
export async function logoutListener(): Promise<{
  uri: string
  next: () => Promise<string>
  close: () => Promise<void>
}> {
  const tokens: string[] = []
  const waiting: ((token: string) => void)[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const token = new URLSearchParams(body).get('logout_token') ?? ''
      const taker = waiting.shift()
      if (taker) taker(token)
      else tokens.push(token)
      response.writeHead(200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    uri: `http://127.0.0.1:${port}/back-channel`,
    next: () => {
      const token = tokens.shift()
      return token === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(token)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
