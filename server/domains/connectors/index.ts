import { createClientSecret, type EndTokens, revokeClientSecret } from './client-secret.ts'
import { createKey } from './create-key.ts'
import { revokeKey } from './revoke-key.ts'

/** Every kind of change of programs' credentials. */
export const connectorKinds = (endTokens: EndTokens) => [
  createKey,
  revokeKey,
  createClientSecret(endTokens),
  revokeClientSecret(endTokens),
]

export { programAuthenticator } from './authenticate-program.ts'
export { type ConnectorClient, findConnectorClient, noteClientUse } from './connector-client.ts'
export { registerConnectorRoutes } from './connector-routes.ts'
export { connectorTexts } from './connector-texts.ts'
