import type { Language } from '../../platform/language/index.ts'
import type { Effect } from '../changes/index.ts'
import { type Path, permissionOf } from '../rights/index.ts'
import type { Grant, Holdings } from './holdings.ts'
import { dayIn } from './rights-words.ts'

interface Moved {
  today: Holdings
  wanted: Holdings
  before: readonly Path[]
  after: readonly Path[]
  now: Date
  language: Language
  name: string
}

const keysOf = (paths: readonly Path[]) => new Set(paths.map(permissionOf))

const currentKeys = (paths: readonly Path[], now: Date) =>
  keysOf(paths.filter(({ from }) => from === null || from <= now))

const grantsOf = ({ primaryGroup, secondaryGroups, permissions }: Holdings): Grant[] => [
  ...(primaryGroup ? [primaryGroup] : []),
  ...secondaryGroups,
  ...permissions,
]

/** The ends of what is given now, each day once, soonest first. */
function ends({ today, wanted, language }: Moved): Effect[] {
  const known = new Set(grantsOf(today))
  const moments = grantsOf(wanted).flatMap((grant) => (known.has(grant) || grant.until === null ? [] : [grant.until]))
  const days = moments.sort((one, other) => one.getTime() - other.getTime()).map((moment) => dayIn(language, moment))
  return [...new Set(days)].slice(0, 3).map((date) => ({ code: 'rights.ends', values: { date } }))
}

function later({ before, after, now, language }: Moved): Effect[] {
  const held = keysOf(before)
  const current = currentKeys(after, now)
  const waiting = after.filter((path) => !held.has(permissionOf(path)) && !current.has(permissionOf(path)))
  const [first] = waiting.flatMap(({ from }) => (from === null ? [] : [from])).sort((a, b) => a.getTime() - b.getTime())
  if (!first) return []
  return [{ code: 'rights.later', values: { count: keysOf(waiting).size, date: dayIn(language, first) } }]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What a change of rights does, in words: how much is given and taken away at once, what comes later, what ends when. */
export function effectsOfRights(moved: Moved): Effect[] {
  const { today, wanted, before, after, now, name } = moved
  const [had, has] = [currentKeys(before, now), currentKeys(after, now)]
  const gained = has.difference(had).size
  const lost = had.difference(has).size
  const isSight = !same(
    [today.companies, today.mainCompany, today.allCompaniesLevel],
    [wanted.companies, wanted.mainCompany, wanted.allCompaniesLevel],
  )
  return [
    { code: 'rights.changed', values: { name } },
    ...(gained > 0 ? [{ code: 'rights.gained', values: { count: gained } }] : []),
    ...(lost > 0 ? [{ code: 'rights.lost', values: { count: lost } }] : []),
    ...later(moved),
    ...ends(moved),
    ...(isSight ? [{ code: 'rights.companies' }] : []),
    ...(same(today.managedGroups, wanted.managedGroups) ? [] : [{ code: 'rights.managed' }]),
  ]
}
