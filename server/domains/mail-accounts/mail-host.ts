import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { FieldFault } from '../../platform/http/index.ts'
import { hostFault, type Targets } from '../../platform/outside/index.ts'

/** A typed host as it is stored and compared: in lower case, without the last dot, letters of other scripts in ASCII (RFC 5891). */
export function tidyHost(typed: string): string | null {
  const text = typed.trim().toLowerCase().replace(/\.$/, '')
  const isName = isIP(text) === 0 && !/[\s\p{C}]/u.test(text)
  return (isName && domainToASCII(text)) || text || null
}

/** What speaks against a mail server, as far as it shows without asking anybody. */
export function hostFaults(host: string | null, targets: Targets, field = '/host'): FieldFault[] {
  const fault = host === null ? null : hostFault(host, targets)
  if (fault === null) return []
  return [{ field, code: fault === 'private' ? 'mailHostPrivate' : 'mailHostUnreadable' }]
}

/** A server has a name, a port and an encryption, or none of them. */
export function incompleteFaults(server: Record<'host' | 'port' | 'encryption', unknown>): FieldFault[] {
  const fields = ['host', 'port', 'encryption'] as const
  const missing = fields.filter((field) => server[field] === null)
  return missing.length === fields.length ? [] : missing.map((field) => ({ field: `/${field}`, code: 'required' }))
}
