import type { SealedColumn } from '../../platform/resealing/index.ts'
import { passwordSeal, sharedPasswordSeal } from './mail-server.ts'
import { clientSecretPlace, tokensPlace, verifierPlace } from './oauth-places.ts'

const person = ['organization_id', 'user_id'] as const

const tokens = (column: string): SealedColumn => ({
  ...{ table: 'mail_accounts', column, beside: person },
  place: ({ organization_id: organizationId = '', user_id: userId = '' }) => tokensPlace(organizationId, userId),
})

/** What mail accounts keep sealed. */
export const mailSecrets: SealedColumn[] = [
  {
    ...{ table: 'mail_settings', column: 'password_sealed', beside: ['organization_id', 'password_place'] },
    place: ({ organization_id: id = '', password_place: place = '' }) => sharedPasswordSeal(id, place),
  },
  {
    ...{ table: 'mail_settings', column: 'oauth_secret_sealed', beside: ['organization_id'] },
    place: ({ organization_id: id = '' }) => clientSecretPlace(id),
  },
  {
    ...{ table: 'mail_accounts', column: 'password_sealed', beside: [...person, 'password_place'] },
    place: ({ organization_id: id = '', user_id: userId = '', password_place: place = '' }) =>
      passwordSeal(id, userId, place),
  },
  tokens('oauth_refresh_sealed'),
  tokens('oauth_access_sealed'),
  {
    ...{ table: 'mail_connections', column: 'verifier_sealed', beside: person },
    place: ({ organization_id: id = '', user_id: userId = '' }) => verifierPlace(id, userId),
  },
]
