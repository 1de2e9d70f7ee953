import type { CompanyLevel, WriteDuty } from '../contract/index.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'

/** What a sample person has besides their main group: groups and companies by name and code. */
export interface SampleRights {
  secondaryGroups?: { name: string; untilDays: number | null }[]
  permissions?: { application: string; permission: string; untilDays: number | null }[]
  companies?: { code: string; level: CompanyLevel }[]
  mainCompany?: string | undefined
  allCompaniesLevel?: CompanyLevel
}

const levels: CompanyLevel[] = ['write', 'read', 'all']

function secondaryAt({ groups }: SampleOrganization, index: number): SampleRights {
  const secondary = groups.filter(({ isSecondary }) => isSecondary)
  if (secondary.length === 0) return {}
  const isExtranet = index % 11 === 10
  const chosen = isExtranet ? secondary.at(-1) : index % 4 === 1 ? secondary[index % (secondary.length - 1)] : undefined
  return chosen ? { secondaryGroups: [{ name: chosen.name, untilDays: index % 12 === 5 ? 24 : null }] } : {}
}

function singlesAt({ singles = [] }: SampleOrganization, index: number): SampleRights {
  const written = index % 7 === 3 ? singles[index % singles.length] : undefined
  if (!written) return {}
  const [application = '', permission = ''] = written.split(':')
  return { permissions: [{ application, permission, untilDays: index % 3 === 0 ? 45 : null }] }
}

function companiesAt({ companies = [] }: SampleOrganization, index: number): SampleRights {
  const main = companies[index % (companies.length || 1)]
  if (!main) return {}
  const other = companies[(index + 1) % companies.length]
  const own = { code: main.code, level: levels[index % levels.length] ?? 'read' }
  return {
    mainCompany: main.code,
    companies: other && index % 3 === 0 ? [own, { code: other.code, level: 'read' }] : [own],
  }
}

/** What the person at this place of a sample organization has besides their main group. */
export const rightsAt = (organization: SampleOrganization, index: number): SampleRights => ({
  ...secondaryAt(organization, index),
  ...singlesAt(organization, index),
  ...companiesAt(organization, index),
})

/** The duties of the person at this place (C7, C8, and an organization's own). */
export function dutiesAt({ slug, duties = [] }: SampleOrganization, index: number): WriteDuty[] {
  if (slug === 'sainte-aurore') {
    const application = 'alertes'
    return [
      ...(index % 8 === 0 ? [{ application, key: 'mission-lead', value: true }] : []),
      ...(index % 3 === 1 ? [{ application, key: 'alerts-by-vendor', value: true }] : []),
    ]
  }
  if (duties.length === 0 || index % 5 === 4) return []
  return [
    { application: null, key: 'licence', value: index % 4 === 0 ? 'c' : 'b' },
    ...(index % 9 === 2 ? [{ application: null, key: 'contract-end', value: '2027-06-30' }] : []),
  ]
}
