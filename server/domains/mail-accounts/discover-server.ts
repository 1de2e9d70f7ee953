import type { MxRecord, SrvRecord } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import { domainToASCII } from 'node:url'
import type { MailDiscovery, MailEncryption, MailPreset } from '../../../contract/index.ts'
import { fetchOutside, hostFault, type Targets } from '../../platform/outside/index.ts'
import { providerOfDomain, providerOfExchanger } from './known-providers.ts'
import { tidyHost } from './mail-host.ts'
import { mailPresets } from './presets.ts'
import { type DescribedServer, readAutoconfig } from './read-autoconfig.ts'

type Proposal = MailDiscovery['proposals'][number]

/** Who is asked: the system's name servers and the domain's own web server, unless a test says otherwise. */
export interface Sources {
  resolveMx: (domain: string) => Promise<MxRecord[]>
  resolveSrv: (name: string) => Promise<SrvRecord[]>
  fetch: typeof fetchOutside
}

const longestMs = 6000
const mostProposals = 5

/**
 * M8: servers that an address may be served by, as proposals: of known providers, from the domain's own description and
 * from its DNS (RFC 6186, RFC 8314). Whatever does not answer within six seconds is left out; nothing found is no error.
 */
export async function discoverServer(address: string, targets: Targets, sources?: Sources): Promise<Proposal[]> {
  const domain = domainToASCII((address.split('@').at(-1) ?? '').trim().toLowerCase()).replace(/\.$/, '')
  if (hostFault(domain, targets) !== null || !domain.includes('.')) return []
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  const asked = sources ?? {
    resolveMx: (name) => resolver.resolveMx(name),
    resolveSrv: (name) => resolver.resolveSrv(name),
    fetch: fetchOutside,
  }
  const limit = AbortSignal.timeout(longestMs)
  const inTime = (found: Promise<Proposal[]>): Promise<Proposal[]> =>
    Promise.race([
      found.catch(() => []),
      new Promise<Proposal[]>((resolve) => limit.addEventListener('abort', () => resolve([]))),
    ])
  const found = await Promise.all([
    inTime(known(domain, asked)),
    inTime(described(domain, targets, asked, limit)),
    inTime(announced(domain, targets, asked)),
  ])
  resolver.cancel()
  return apart(found.flat()).slice(0, mostProposals)
}

async function known(domain: string, { resolveMx }: Sources): Promise<Proposal[]> {
  const own = providerOfDomain(domain)
  const exchangers = own ? [] : (await resolveMx(domain)).sort((one, other) => one.priority - other.priority)
  const provider = own ?? exchangers.map(({ exchange }) => providerOfExchanger(exchange)).find((one) => one !== null)
  return mailPresets
    .filter(({ key }) => key === provider)
    .map(({ key, name, host, port, encryption }) => ({
      ...{ source: 'known' as const, preset: key, name, host, port, encryption },
    }))
}

/** By https alone: a description that anybody on the way can change would lead passwords astray. The address is not told. */
async function described(
  domain: string,
  targets: Targets,
  { fetch }: Sources,
  signal: AbortSignal,
): Promise<Proposal[]> {
  const places = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ]
  const limits = { timeoutMs: longestMs, maxBytes: 65_536, signal }
  const read = places.map(async (place) => {
    const { status, text } = await fetch(place, limits, targets.isAllowed)
    if (status !== 200) throw new Error('no description')
    const servers = readAutoconfig(text, domain)
    if (servers.length === 0) throw new Error('no server in it')
    return servers
  })
  return proposalsOf('autoconfig', await Promise.any(read), targets)
}

async function announced(domain: string, targets: Targets, { resolveSrv }: Sources): Promise<Proposal[]> {
  const ask = async (service: string, encryption: MailEncryption): Promise<DescribedServer[]> => {
    const records = await resolveSrv(`${service}._tcp.${domain}`).catch(() => [])
    const sorted = records.sort((one, other) => one.priority - other.priority || other.weight - one.weight)
    // "." says that the domain has no such service (RFC 6186, section 3.4).
    const offered = sorted.filter(({ name }) => name !== '' && name !== '.')
    return offered.map(({ name: host, port }) => ({ name: null, host, port, encryption }))
  }
  const found = await Promise.all([ask('_submissions', 'tls'), ask('_submission', 'starttls')])
  return proposalsOf('srv', found.flat(), targets)
}

/** Names that others wrote are taken as hosts that may be reached, or not at all. */
const proposalsOf = (source: Proposal['source'], servers: DescribedServer[], targets: Targets): Proposal[] =>
  servers.flatMap(({ name, host: written, port, encryption }) => {
    const host = tidyHost(written)
    if (host === null || port < 1 || hostFault(host, targets) !== null) return []
    return [{ source, preset: presetOf(host), name: name ?? host, host, port, encryption }]
  })

const presetOf = (host: string): MailPreset => mailPresets.find((preset) => preset.host === host)?.key ?? 'other'

const apart = (proposals: Proposal[]): Proposal[] => {
  const keyOf = ({ host, port }: Proposal) => `${host}:${port}`
  return proposals.filter((one, index) => proposals.findIndex((other) => keyOf(other) === keyOf(one)) === index)
}
