import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** What a server shows of itself: `good` is of an authority that tests trust, for localhost, 127.0.0.1 and *.smtp.test. */
export type Certificate = 'good' | 'self-signed' | 'expired' | 'other-name'

const read = (name: string) => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8')

/** A certificate with the key of its server. Made for tests, until 2120; the key is worth nothing anywhere. */
export const certificateOf = (certificate: Certificate) => ({
  cert: read(`${certificate}.pem`),
  key: read('server.key'),
})

/** From here on this process trusts the authority of the test certificates. Returns what ends that. */
export function trustTestAuthority(): () => void {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, read('authority.pem')])
  return () => setDefaultCACertificates(before)
}
