import type { SealedColumn } from '../../platform/resealing/index.ts'
import { signingKeyPlace } from './signing-keys.ts'

/** What the provider keeps sealed. */
export const oidcSecrets: SealedColumn[] = [
  { table: 'signing_keys', column: 'private_key', beside: ['kid'], place: ({ kid = '' }) => signingKeyPlace(kid) },
]
