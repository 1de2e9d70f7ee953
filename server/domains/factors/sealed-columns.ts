import type { SealedColumn } from '../../platform/resealing/index.ts'
import { recoveryKeyPlace } from './recovery-code.ts'

/** What second factors keep sealed. */
export const factorSecrets: SealedColumn[] = [
  { table: 'user_factors', column: 'secret', beside: ['id'], place: ({ id = '' }) => id },
  {
    table: 'recovery_codes',
    column: 'key_sealed',
    beside: ['user_id'],
    place: ({ user_id: userId = '' }) => recoveryKeyPlace(userId),
  },
]
