import type { DeclaredDuty } from '../../../contract/index.ts'
import type {
  ApplicationFields,
  ApplicationPermission,
  ApplicationSection,
  Bilingual,
  Declared,
} from './application.ts'
import { withMode } from './mode-words.ts'

interface BilingualSnapshot extends Bilingual {
  /** What the journal shows. */
  told: Bilingual
}

const bilingual = ({ fr, en }: Bilingual): Bilingual => ({ fr, en })
const tell = (names: Bilingual): BilingualSnapshot => ({ ...bilingual(names), told: bilingual(names) })

const tellSection = ({ key, name }: ApplicationSection) => ({ key, ...tell(name) })
const tellDuty = ({ label, ...rest }: DeclaredDuty) => ({ ...rest, ...tell(label) })
const tellPermission = ({ name, ...rest }: ApplicationPermission) => ({
  ...rest,
  ...bilingual(name),
  told: withMode(name, rest.mode),
})

/** What the journal keeps of an application: everything but its secret. */
export function snapshotOf(fields: ApplicationFields) {
  return {
    ...fields,
    name: tell(fields.name),
    description: tell(fields.description),
    sections: fields.sections.map(tellSection),
    permissions: fields.permissions.map(tellPermission),
    duties: fields.duties.map(tellDuty),
  }
}

type ApplicationSnapshot = ReturnType<typeof snapshotOf>

/** The fields that differ between two states of an application, on each side. Null when none does. */
export function differenceOf(before: ApplicationFields, after: ApplicationFields) {
  const [left, right] = [snapshotOf(before), snapshotOf(after)]
  const keys = Object.keys(right) as (keyof ApplicationSnapshot)[]
  const changed = keys.filter((key) => !isSame(left[key], right[key]))
  if (changed.length === 0) return null
  const pick = (from: ApplicationSnapshot) => Object.fromEntries(changed.map((key) => [key, from[key]]))
  return { before: pick(left), after: pick(right) }
}

/** Whether two values are equal; what comes from jsonb has its keys in another order. */
export function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return left === right
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  const part = (of: object, key: string) => (of as Record<string, unknown>)[key]
  return [...keys].every((key) => isSame(part(left, key), part(right, key)))
}

function declaredOf({ sections, permissions, duties }: Partial<ApplicationSnapshot>): Partial<Declared> {
  return {
    ...(sections && { sections: sections.map((one) => ({ key: one.key, name: bilingual(one) })) }),
    ...(permissions && {
      permissions: permissions.map(({ told: _told, fr, en, ...rest }) => ({
        ...rest,
        name: { fr, en },
      })),
    }),
    ...(duties && { duties: duties.map(({ told: _told, fr, en, ...rest }) => ({ ...rest, label: { fr, en } })) }),
  }
}

/** Fields as the journal keeps them, as values of a change again. */
export function valuesOf(snapshot: Partial<ApplicationSnapshot>): Partial<Omit<ApplicationFields, 'key'>> {
  const { key: _immutable, name, description, sections, permissions, duties, ...others } = snapshot
  return {
    ...others,
    ...(name && { name: bilingual(name) }),
    ...(description && { description: bilingual(description) }),
    ...declaredOf({ ...(sections && { sections }), ...(permissions && { permissions }), ...(duties && { duties }) }),
  }
}
