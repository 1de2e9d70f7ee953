import type { FieldFault } from '../../platform/http/index.ts'
import { hostFault, hostOf, type Targets } from '../../platform/outside/index.ts'
import type { MailSettingsFields } from './mail-settings.ts'

type Registration = NonNullable<MailSettingsFields['oauth']>

// A directory is named by its id or one of its domains: nothing that would lead elsewhere in the address.
const tenantPattern = /^[a-z0-9][a-z0-9.-]*$/i

function faultOf(text: string | null, targets: Targets): string | null {
  if (text === null) return 'required'
  const url = URL.parse(text)
  if (!url || !['https:', 'http:'].includes(url.protocol)) return 'mailEndpointUnreadable'
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'mailEndpointUnreadable'
  // Without encryption only to one's own machines, where the operator allows them.
  if (url.protocol !== 'https:' && !targets.allowsInnerNames) return 'mailEndpointNotSecure'
  const fault = hostFault(hostOf(url), targets)
  return fault === null ? null : fault === 'private' ? 'mailHostPrivate' : 'mailEndpointUnreadable'
}

/** What stands against the addresses of a registration, where secrets will be sent (RFC 6749, section 3). */
export function endpointFaults(registration: Registration, targets: Targets): FieldFault[] {
  const { provider, tenant } = registration
  if (tenant !== null && !tenantPattern.test(tenant)) return [{ field: '/oauth/tenant', code: 'mailTenantUnreadable' }]
  if (provider !== 'other') return []
  return (['authorizationEndpoint', 'tokenEndpoint'] as const).flatMap((field) => {
    const code = faultOf(registration[field], targets)
    return code === null ? [] : [{ field: `/oauth/${field}`, code }]
  })
}
