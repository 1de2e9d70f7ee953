import type { MailSettings, OauthProvider, UpdateMailSettings } from '../../../contract/mail-shapes.ts'

/** The registration at the mail provider as it is edited. An empty secret: as it is. */
export type OauthDraft = {
  provider: OauthProvider
  clientId: string
  clientSecret: string
  tenant: string
  authorizationEndpoint: string
  tokenEndpoint: string
  scope: string
}

/** Returns the registration of the settings, or an empty one for the provider that the server belongs to. */
export function oauthDraftOf({ oauth, preset }: Pick<MailSettings, 'oauth' | 'preset'>): OauthDraft {
  return {
    provider: oauth?.provider ?? (preset === 'google' ? 'google' : 'microsoft'),
    clientId: oauth?.clientId ?? '',
    clientSecret: '',
    tenant: oauth?.tenant ?? '',
    authorizationEndpoint: oauth?.authorizationEndpoint ?? '',
    tokenEndpoint: oauth?.tokenEndpoint ?? '',
    scope: oauth?.scope ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/**
 * Takes the settings and the registration as edited; returns what is sent of it: null where it was emptied, undefined
 * where there is none yet. What another provider would need is left out.
 */
export function oauthOf(base: MailSettings, draft: OauthDraft): UpdateMailSettings['oauth'] {
  const { provider, clientSecret } = draft
  const clientId = draft.clientId.trim()
  if (clientId === '') return base.oauth === null ? undefined : null
  const own = { authorizationEndpoint: orNull(draft.authorizationEndpoint), tokenEndpoint: orNull(draft.tokenEndpoint) }
  return {
    provider,
    clientId,
    ...(clientSecret !== '' && { clientSecret }),
    ...(provider === 'microsoft' && { tenant: orNull(draft.tenant) }),
    ...(provider === 'other' && { ...own, scope: orNull(draft.scope) }),
  }
}
