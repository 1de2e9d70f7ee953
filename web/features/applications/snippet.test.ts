import { expect, it } from 'vitest'
import type { Connection } from '../../../contract/application-shapes.ts'
import { snippetFor } from './snippet.ts'

const connection: Connection = {
  issuer: 'https://guichet.example',
  discovery: 'https://guichet.example/.well-known/openid-configuration',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  userinfoEndpoint: '',
  jwksUri: '',
  endSessionEndpoint: '',
  scopes: ['openid', 'profile'],
}
const settings = { clientId: 'paie', clientAuth: 'secret' as const, redirectUris: ['https://paie.example/back'] }

it('names issuer, client and return address, and takes the secret from the environment', () => {
  const text = snippetFor(connection, settings)
  expect(text).toContain("new URL('https://guichet.example')")
  expect(text).toContain("'paie',\n  process.env.CLIENT_SECRET,\n  undefined,\n")
  expect(text).toContain("redirect_uri: 'https://paie.example/back'")
  expect(text).not.toContain('allowInsecureRequests')
})

it('uses no secret for a public client, and says what plain http needs', () => {
  const text = snippetFor({ ...connection, issuer: 'http://localhost:4000' }, { ...settings, clientAuth: 'none' })
  expect(text).toContain('undefined,\n  client.None(),\n  { execute: [client.allowInsecureRequests] },\n')
})
