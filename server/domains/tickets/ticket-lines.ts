import type { Db } from '../../platform/database/index.ts'
import { broken } from '../../platform/http/index.ts'
import { applicationTexts, grantablePermissions, guichetApplication } from '../applications/index.ts'
import { type AskedPart, partsOfRights, rightsWithout } from './asked-parts.ts'
import { findNames, findPermissionFacts, type PermissionFacts } from './line-facts-queries.ts'
import { datedDetail, inBothLanguages, nothing } from './line-words.ts'
import type { StoredLine, StoredProposal, Words } from './ticket.ts'

interface Facts {
  permissions: ReadonlyMap<string, PermissionFacts>
  groups: ReadonlyMap<string, { name: string }>
  companies: ReadonlyMap<string, { name: string }>
}

const same = (text: string): Words => ({ fr: text, en: text })

const bare = {
  application: null,
  permission: null,
  detail: null,
  isByHand: false,
  managedIn: null,
}

function guichetLine(part: AskedPart, permission: string): StoredLine {
  const text = (key: string): Words => ({ fr: applicationTexts.fr[key] ?? key, en: applicationTexts.en[key] ?? key })
  const { key, icon, color } = guichetApplication
  return {
    ...bare,
    ...{ id: part.id, what: part.what, action: part.action, permission },
    application: { key, icon, color, name: text(`application.${key}.name`) },
    name: text(`permission.${key}.${permission}`),
    detail: datedDetail(text(`permission.${key}.${permission}.description`), part),
  }
}

function permissionLine(part: AskedPart, written: string, facts: Facts): StoredLine {
  const [application = '', permission = ''] = written.split(':', 2)
  const isKnown = grantablePermissions('customer').some((key) => key === permission)
  if (application === guichetApplication.key && isKnown) return guichetLine(part, permission)
  const found = facts.permissions.get(written)
  // What was not judged yet, because its account is still to come, is looked at here.
  if (!found || (part.action === 'add' && !found.is_offered)) {
    throw broken([{ field: '/permissions', code: 'permissionUnknown', values: { right: written } }])
  }
  if (found.mode === 'view') {
    throw broken([{ field: '/permissions', code: 'managedElsewhere', values: { right: found.name_fr } }])
  }
  const { managed_fr: fr, managed_en: en, managed_url: url } = found
  const description = found.description_fr !== null && found.description_en !== null
  return {
    ...bare,
    ...{ id: part.id, what: part.what, action: part.action, permission },
    application: {
      key: application,
      icon: found.icon,
      color: found.color,
      name: { fr: found.application_fr, en: found.application_en },
    },
    name: { fr: found.name_fr, en: found.name_en },
    detail: datedDetail(description ? { fr: found.description_fr ?? '', en: found.description_en ?? '' } : null, part),
    isByHand: fr !== null,
    managedIn: fr === null ? null : { name: { fr, en: en ?? fr }, url },
  }
}

function namedLine(part: AskedPart, facts: Facts): StoredLine {
  const { group, company } = part
  const name = group ? facts.groups.get(group)?.name : company ? facts.companies.get(company)?.name : undefined
  if (group && name === undefined) throw broken([{ field: `/${part.what}`, code: 'groupUnknown' }])
  if (company && name === undefined) throw broken([{ field: `/${part.what}`, code: 'companyUnknown' }])
  const words = inBothLanguages(`ticket.line.${part.what}`, { name: name ?? '' })
  const level = part.level ? inBothLanguages(`ticket.level.${part.level}`, {}) : null
  return {
    ...bare,
    ...{ id: part.id, what: part.what, action: part.action },
    name: name === undefined ? inBothLanguages(`ticket.line.${part.what}.none`, {}) : words,
    detail: datedDetail(level, part),
  }
}

/** What is asked for must hold at some moment to come. */
function refuseWrongDates(parts: AskedPart[]): void {
  for (const { what, from, until } of parts) {
    const field = what === 'permission' ? '/permissions' : `/${what}`
    if (!until) continue
    if (from && Date.parse(until) <= Date.parse(from)) throw broken([{ field, code: 'untilBeforeFrom' }])
    if (Date.parse(until) <= Date.now()) throw broken([{ field, code: 'untilInPast' }])
  }
}

async function linesOfRights(tx: Db, values: Record<string, unknown>): Promise<StoredLine[]> {
  const parts = partsOfRights(values)
  refuseWrongDates(parts)
  const facts: Facts = {
    permissions: new Map(
      (
        await findPermissionFacts(
          tx,
          parts.flatMap(({ permission = [] }) => permission),
        )
      ).map((row) => [row.key, row]),
    ),
    groups: await findNames(
      tx,
      'groups',
      parts.flatMap(({ group = [] }) => group),
    ),
    companies: await findNames(
      tx,
      'companies',
      parts.flatMap(({ company = [] }) => company),
    ),
  }
  return parts.map((part) =>
    part.permission === undefined ? namedLine(part, facts) : permissionLine(part, part.permission, facts),
  )
}

const wholeLines: Record<string, Pick<StoredLine, 'id' | 'what' | 'action'>> = {
  'user.create': { id: 'account', what: 'account', action: 'add' },
  'user.delete': { id: 'account', what: 'account', action: 'remove' },
  'user.deactivate': { id: 'status', what: 'status', action: 'remove' },
  'user.reactivate': { id: 'status', what: 'status', action: 'add' },
  'user.mailAccount': { id: 'mailAccount', what: 'other', action: 'change' },
  'group.create': { id: 'group', what: 'group', action: 'add' },
  'group.update': { id: 'group', what: 'group', action: 'change' },
  'group.delete': { id: 'group', what: 'group', action: 'remove' },
}

/** What a change that is one line says: of an account, only whether somebody signs in ever waits. */
function wordsOf({ kind, values }: StoredProposal): string {
  if (kind === 'user.update') return `ticket.line.user.update.${values.neverSignsIn ? 'never' : 'again'}`
  return wholeLines[kind] ? `ticket.line.${kind}` : 'ticket.line.other'
}

/** The lines of proposed changes, with their words. `name` is whom or what they are about. Throws 422 for unknown things. */
export async function linesOf(tx: Db, proposals: StoredProposal[], name: string): Promise<StoredLine[]> {
  const lines: StoredLine[] = []
  for (const proposal of proposals) {
    const { kind, values } = proposal
    if (kind === 'user.rights') lines.push(...(await linesOfRights(tx, values)))
    else {
      const line = wholeLines[kind] ?? { id: kind, what: 'other' as const, action: 'change' as const }
      const words = inBothLanguages(wordsOf(proposal), { name })
      lines.push({ ...bare, ...line, name: words.fr === nothing ? same(name) : words })
    }
  }
  return lines
}

/** The proposed changes without the lines that were refused; a change of which nothing is left is left out itself. */
export function proposalsWithout(proposals: StoredProposal[], leftOut: ReadonlySet<string>): StoredProposal[] {
  // Without its account there is nobody to give rights to.
  if (leftOut.has('account')) return []
  return proposals.flatMap((proposal) => {
    if (proposal.kind !== 'user.rights') {
      return leftOut.has(wholeLines[proposal.kind]?.id ?? proposal.kind) ? [] : [proposal]
    }
    const values = rightsWithout(proposal.values, leftOut)
    return partsOfRights(values).length === 0 ? [] : [{ ...proposal, values }]
  })
}

/** The groups that proposed changes give or take, and the permissions that they name besides (`application:permission`). */
export function touchedBy(proposals: StoredProposal[]): { groups: string[]; permissions: string[] } {
  const groups = new Set<string>()
  const permissions = new Set<string>()
  for (const { kind, target, values } of proposals) {
    if (kind.startsWith('group.') && target) groups.add(target)
    if (kind === 'user.create' && typeof values.primaryGroup === 'string') groups.add(values.primaryGroup)
    if (kind === 'group.delete' && typeof values.moveTo === 'string') groups.add(values.moveTo)
    for (const { group, permission } of partsOfRights(kind === 'user.rights' ? values : ofGroup(values))) {
      if (group) groups.add(group)
      if (permission) permissions.add(permission)
    }
  }
  return { groups: [...groups], permissions: [...permissions] }
}

const ofGroup = ({ permissions }: Record<string, unknown>) => ({ permissions }) as Parameters<typeof partsOfRights>[0]
