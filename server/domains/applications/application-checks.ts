import type { FieldFault } from '../../platform/http/index.ts'
import type { ApplicationFields } from './application.ts'
import { declaredFaults } from './declared-checks.ts'
import { guichetApplication } from './guichet-application.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What is wrong with an address that a browser is sent to with something secret, or null (RFC 9700, section 2.1):
 * https, or http on this very machine; no fragment, no name or password in it, no wildcard.
 */
function returnAddressFault(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return 'invalid'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname))) return 'addressNotSafe'
  if (address.includes('#')) return 'addressHasFragment'
  if (address.includes('*')) return 'addressHasWildcard'
  return url.username === '' && url.password === '' ? null : 'invalid'
}

function addressFaults(field: string, addresses: string[]): FieldFault[] {
  return addresses.flatMap((address, index) => {
    const code = addresses.indexOf(address) < index ? 'addressTwice' : returnAddressFault(address)
    return code ? [{ field: `/${field}/${index}`, code }] : []
  })
}

/** Every rule of an application's own fields. */
export function applicationFaults(fields: ApplicationFields): FieldFault[] {
  const logout = fields.backchannelLogoutUri
  const logoutCode = logout === null ? null : returnAddressFault(logout)
  return [
    ...(fields.key === guichetApplication.key ? [{ field: '/key', code: 'applicationKeyTaken' }] : []),
    ...addressFaults('redirectUris', fields.redirectUris),
    ...addressFaults('postLogoutRedirectUris', fields.postLogoutRedirectUris),
    ...(logoutCode ? [{ field: '/backchannelLogoutUri', code: logoutCode }] : []),
    ...declaredFaults(fields),
  ]
}
