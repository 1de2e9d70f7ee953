import type { SealedColumn } from '../../platform/resealing/index.ts'
import { sealPlace } from './signature.ts'

/** What webhooks keep sealed. */
export const webhookSecrets: SealedColumn[] = [
  { table: 'webhooks', column: 'secret_sealed', beside: ['id'], place: ({ id = '' }) => sealPlace(id) },
]
