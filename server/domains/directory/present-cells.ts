import type { User } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { grantablePermissions, guichetApplication } from '../applications/index.ts'
import type { Catalogue, OfferedApplication, PersonRow } from './person-queries.ts'

type Cell = User['applications'][number]

/** What somebody holds, written `application:permission`: what counts now, and that and what will. */
export interface Holdings {
  current: string[]
  notEnded: string[]
}

/** Who reads, in which kind of organization. */
interface Reader {
  language: Language
  organizationKind: 'customer' | 'provider'
  translate: Translate
}

const collators = { fr: new Intl.Collator('fr'), en: new Intl.Collator('en') }

/** The applications in the order of the cells: by name, Guichet last. */
function inOrder({ offered, viewedInGuichet }: Catalogue, reader: Reader): OfferedApplication[] {
  const { key } = guichetApplication
  const guichet = {
    key,
    name: reader.translate(reader.language, `application.${key}.name`),
    permissions: grantablePermissions(reader.organizationKind),
    viewed: viewedInGuichet,
  }
  const { compare } = collators[reader.language]
  return [...offered.toSorted((one, other) => compare(one.name, other.name)), guichet]
}

/** One cell for each application in which something counts now. A permission held twice counts once. */
function cellsOf(current: string[], applications: OfferedApplication[]): Cell[] {
  const held = new Map<string, Set<string>>()
  for (const written of current) {
    const end = written.indexOf(':')
    const key = written.slice(0, end)
    const permissions = held.get(key) ?? new Set()
    held.set(key, permissions.add(written.slice(end + 1)))
  }
  return applications.flatMap(({ key, name, permissions, viewed }) => {
    const own = permissions.filter((permission) => held.get(key)?.has(permission))
    if (own.length === 0) return []
    const isElsewhere = viewed.length > 0 && own.every((permission) => viewed.includes(permission))
    return { key, name, permissionCount: own.length, isAll: own.length === permissions.length, isElsewhere }
  })
}

/** The guichet permissions that somebody holds, whether they have begun or not. */
export function guichetPermissionsOf({ notEnded }: Holdings): string[] {
  const prefix = `${guichetApplication.key}:`
  return notEnded.filter((written) => written.startsWith(prefix)).map((written) => written.slice(prefix.length))
}

/** Reads what the people of a page hold, and their cells: those who have the same groups alone have the same cells. */
export function rightsReader(catalogue: Catalogue, reader: Reader) {
  const applications = inOrder(catalogue, reader)
  const given = new Map(Object.entries(catalogue.groups).map(([id, rights]) => [id, rights?.split(',') ?? []]))
  const known = new Map<string, Cell[]>()

  function holdingsOf(person: PersonRow): Holdings {
    const main = person.primary_group_has_begun
    const paths = [
      ...(main === null ? [] : [{ hasBegun: main, rights: given.get(person.primary_group_id ?? '') ?? [] }]),
      ...person.secondary_groups.map(({ id, hasBegun }) => ({ hasBegun, rights: given.get(id) ?? [] })),
      ...person.single_permissions.map(({ application, permission, hasBegun }) => ({
        hasBegun,
        rights: [`${application}:${permission}`],
      })),
    ]
    const notEnded = paths.flatMap(({ rights }) => rights)
    const isAllCurrent = paths.every(({ hasBegun }) => hasBegun)
    return { notEnded, current: isAllCurrent ? notEnded : paths.flatMap((path) => (path.hasBegun ? path.rights : [])) }
  }

  function cells(person: PersonRow, { current }: Holdings): Cell[] {
    const isOfMainGroupAlone = person.secondary_groups.length + person.single_permissions.length === 0
    if (!isOfMainGroupAlone || !person.primary_group_has_begun) return cellsOf(current, applications)
    const key = person.primary_group_id ?? ''
    const found = known.get(key) ?? cellsOf(current, applications)
    known.set(key, found)
    return found
  }

  return { holdingsOf, cells }
}
