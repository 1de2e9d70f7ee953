import { factorSecrets } from '../domains/factors/index.ts'
import { mailSecrets } from '../domains/mail-accounts/index.ts'
import { webhookSecrets } from '../domains/webhooks/index.ts'
import type { SealedColumn } from '../platform/resealing/index.ts'
import { oidcSecrets } from '../protocols/oidc/index.ts'

/** Every column that holds sealed texts: what is not here would be lost with the key that it was sealed under. */
export const allSealed: SealedColumn[] = [...factorSecrets, ...webhookSecrets, ...mailSecrets, ...oidcSecrets]
