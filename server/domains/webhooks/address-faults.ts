import type { FieldFault } from '../../platform/http/index.ts'
import { hostFault, hostOf, targetsOf } from '../../platform/outside/index.ts'

/**
 * What speaks against sending to an address, as far as it shows. Names are looked at again when they are resolved.
 * `allowsPrivate` is for tests and demonstrations.
 */
export function addressFaults(text: string, allowsPrivate: boolean): FieldFault[] {
  const url = URL.parse(text)
  const fault = (code: string) => [{ field: '/url', code }]
  if (!url) return fault('webhookAddressUnreadable')
  if (url.username !== '' || url.password !== '') return fault('webhookAddressHasPassword')
  if (url.hash !== '') return fault('addressHasFragment')
  if (allowsPrivate) return []
  if (url.protocol !== 'https:') return fault('webhookAddressNotSecure')
  const host = hostFault(hostOf(url), targetsOf('refuse'))
  return host === null ? [] : fault(host === 'private' ? 'webhookAddressPrivate' : 'webhookAddressUnreadable')
}
