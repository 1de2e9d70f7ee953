import { type Database, oneStatement } from '../../platform/database/index.ts'
import type { NamedCriterion } from './criteria.ts'
import { isComplete, type Size, selectSizes } from './size-queries.ts'

const rememberedMs = 60_000
const mostRemembered = 5000

// With a million accounts both ways take about as long for so many: on the way through the order one row in two
// hundred matches.
const worthGathering = 5000

/** How many accounts criteria matched lately: it decides about ways to the same answer, never about the answer. */
export type SizeMemory = Map<string, { size: Size; believedUntil: number }>

/** From which criterion's candidates to begin; null: to go through the list's order. */
export interface Way {
  page: NamedCriterion | null
  count: NamedCriterion | null
  /** Whether the only criterion is known to match more than that. */
  matchesMoreThan: (count: number) => boolean
  /** How many accounts the only criterion matches, if all were read just now. */
  matches: number | null
}

interface Sized {
  criterion: NamedCriterion
  size: Size
  isFresh: boolean
}

async function sized(
  database: Database,
  organizationId: string,
  criteria: NamedCriterion[],
  memory: SizeMemory,
): Promise<Sized[]> {
  const keyOf = ({ key }: NamedCriterion) => `${organizationId} ${key}`
  const now = Date.now()
  const known = criteria.map((criterion) => {
    const found = memory.get(keyOf(criterion))
    return { criterion, size: found && found.believedUntil > now ? found.size : undefined }
  })
  const unknown = known.filter(({ size }) => size === undefined).map(({ criterion }) => criterion)
  const [row] =
    unknown.length > 0 ? await oneStatement(database, organizationId, selectSizes(database.db, unknown)) : []
  if (memory.size + unknown.length > mostRemembered) memory.clear()
  return known.map(({ criterion, size }) => {
    if (size) return { criterion, size, isFresh: false }
    const fresh = row?.sizes[unknown.indexOf(criterion)] ?? { rows: 0, people: 0 }
    memory.set(keyOf(criterion), { size: fresh, believedUntil: now + rememberedMs })
    return { criterion, size: fresh, isFresh: true }
  })
}

/** Decides how a list is read: from the fewest candidates, or through its order where all criteria match many. */
export async function chooseWay(
  database: Database,
  organizationId: string,
  criteria: NamedCriterion[],
  memory: SizeMemory,
): Promise<Way> {
  const all = await sized(database, organizationId, criteria, memory)
  const complete = all
    .filter(({ size }) => isComplete(size))
    .toSorted((one, other) => one.size.people - other.size.people)
  const isBetter = ({ criterion, size }: Sized) => size.people <= worthGathering || criterion.followsNames
  const only = all.length === 1 ? all[0] : undefined
  return {
    page: complete.find(isBetter)?.criterion ?? null,
    count: complete[0]?.criterion ?? null,
    matchesMoreThan: (count) => only !== undefined && only.size.people > count,
    matches: only?.isFresh && isComplete(only.size) ? only.size.people : null,
  }
}
