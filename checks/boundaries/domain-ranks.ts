import { type Import, importsOf } from '../imports.ts'
import { type Check, finding, isTest, type SourceFile } from '../source-files.ts'

// Lowest first: a domain imports only domains that stand before it here. Moved by a decision record.
const ranks = [
  'journal',
  'changes',
  'mail',
  'organizations',
  'settings',
  'letters',
  'applications',
  'companies',
  'contacts',
  'groups',
  'rights',
  'duties',
  'links',
  'passwords',
  'users',
  'mail-accounts',
  'grants',
  'group-care',
  'directory',
  'messages',
  'webhooks',
  'tickets',
  'desk',
  'sessions',
  'factors',
  'connectors',
  'sign-in',
  'recovery',
  'counters',
  'callers',
]

const domainOf = (path: string): string | undefined => /^server\/domains\/([^/]+)\//.exec(path)?.[1]

/** Domains import downwards only, and everybody enters a domain through its index.ts. */
export const checkDomainRanks: Check = (files) => files.flatMap((file) => [...unranked(file), ...wrongImports(file)])

function unranked(file: SourceFile): string[] {
  const domain = domainOf(file.path)
  if (domain === undefined || ranks.includes(domain)) return []
  return [finding(file, 0, `lies in the domain ${domain}, which has no rank in checks/boundaries/domain-ranks.ts`)]
}

function wrongImports(file: SourceFile): string[] {
  if (!/^(server|demo|bench)\//.test(file.path) || isTest(file)) return []
  return importsOf(file).flatMap((one) => {
    const reason = reasonAgainst(file, one)
    return reason ? [finding(file, one.offset, `imports ${one.specifier}: ${reason}`)] : []
  })
}

function reasonAgainst(file: SourceFile, { target = '' }: Import): string | undefined {
  const domain = domainOf(file.path)
  const other = domainOf(target)
  if (other === undefined || other === domain) return undefined
  if (target !== `server/domains/${other}/index.ts`) return `a domain is entered through its index.ts`
  if (domain === undefined || ranks.indexOf(other) < ranks.indexOf(domain)) return undefined
  return `${other} ranks above ${domain}; let ${domain} declare a function type that build-app.ts supplies`
}
