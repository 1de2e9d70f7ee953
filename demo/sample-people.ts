import type { CreateUser } from '../contract/index.ts'
import { firstNames, lastNames } from './names.ts'
import type { SampleOrganization } from './organizations/sample-organization.ts'
import { dutiesAt, rightsAt, type SampleRights } from './sample-rights.ts'

/** A sample person: the account to create, and what happens to it afterwards. */
export interface SamplePerson {
  hasPassword: boolean
  account: Omit<CreateUser, 'primaryGroup' | 'tags' | 'contact'>
  group: string
  rights: SampleRights
  /** Whether a contact card comes first, which the account then follows. */
  hasCard: boolean
  tags: string[]
  isDeactivated: boolean
  /** Days since the last sign-in; null for never. */
  lastSeenDays: number | null
}

const plain = (text: string) =>
  text
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('Ł', 'L')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

function pick<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item
}

function personAt(organization: SampleOrganization, index: number): SamplePerson {
  const { slug, convention, positions, tags } = organization
  const groups = organization.groups.filter(({ isSecondary }) => !isSecondary)
  // Steps without a common divisor with 50 walk through all the names before one comes again.
  const start = slug.length * 7
  const firstName = pick(firstNames, start + index * 7)
  const lastName = pick(lastNames, start * 3 + index * 11 + Math.floor(index / lastNames.length))
  const address = `${plain(firstName)}.${plain(lastName)}@${slug}.example`
  const hasAddress = index % 9 !== 4
  const isConnector = index === organization.people - 3
  const duties = isConnector ? [] : dutiesAt(organization, index)
  // Known to those who answer the phone, and to nobody's screen.
  const neverSignsIn = !isConnector && organization.slug === 'sainte-aurore' && index % 9 === 4
  const hasPassword = !isConnector && !neverSignsIn && index % 6 !== 5
  const account: SamplePerson['account'] = isConnector
    ? { signInName: `passerelle-${slug}`, firstName: '', lastName: 'Passerelle de données', type: 'connector' }
    : {
        signInName:
          convention === 'address' && hasAddress ? address : `${plain(firstName).charAt(0)}${plain(lastName)}`,
        firstName,
        lastName,
        email: hasAddress ? address : null,
        position: index % 5 === 3 ? null : pick(positions, index),
        mobile: index % 3 === 0 ? `+336391300${String(10 + index).slice(-2)}` : null,
        language: index % 8 === 6 ? 'en' : 'fr',
        type: index % 11 === 10 ? 'extranet' : 'internal',
        neverSignsIn,
        duties,
      }
  return {
    account,
    hasPassword,
    group: pick(groups.slice(1), index).name,
    rights: isConnector ? {} : rightsAt(organization, index),
    hasCard: !isConnector && index < (organization.cards ?? 0),
    tags: index % 4 === 1 ? [] : [pick(tags, index), ...(index % 7 === 2 ? [pick(tags, index + 1)] : [])],
    isDeactivated: index % 13 === 11,
    lastSeenDays: hasPassword && index % 10 !== 7 ? (index * index) % 90 : null,
  }
}

/** Everybody of a sample organization: its administrator for trying first, then the others. */
export function samplePeople(organization: SampleOrganization): SamplePerson[] {
  const { slug, administrator, groups } = organization
  const named = (localPart: string, person: typeof administrator, group: string): SamplePerson => ({
    account: {
      ...person,
      signInName: `${localPart}@${slug}.example`,
      email: `${localPart}@${slug}.example`,
    },
    hasPassword: true,
    group,
    rights: organization.companies
      ? { allCompaniesLevel: 'all', companies: [], mainCompany: organization.companies[0]?.code }
      : {},
    hasCard: false,
    tags: [],
    isDeactivated: false,
    lastSeenDays: 1,
  })
  const first = [named('admin', administrator, groups[0]?.name ?? '')]
  if (organization.kind === 'provider') {
    first.push(
      named('support', { firstName: 'Maud', lastName: 'Delcourt', position: 'Support' }, 'Support'),
      named('ines', { firstName: 'Inès', lastName: 'Carpentier', position: 'Support' }, 'Support'),
    )
  } else {
    // A second administrator, as real organizations have: the first one can be tried out on.
    first.push(
      named('adjoint', { firstName: 'Antoine', lastName: 'Vasseur', position: 'Adjoint' }, groups[0]?.name ?? ''),
    )
  }
  const others = Array.from({ length: organization.people - first.length }, (_, index) => personAt(organization, index))
  return [...first, ...others]
}
