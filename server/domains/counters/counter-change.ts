import { type Db, spanOrganizations } from '../../platform/database/index.ts'
import { notFound, Problem } from '../../platform/http/index.ts'
import type { Applied, ChangeContext } from '../changes/index.ts'
import { record, type Snapshot } from '../journal/index.ts'
import type { CounterRow } from './counter.ts'
import { lockCounter } from './counter-status-queries.ts'

async function load({ tx }: ChangeContext, target: string | undefined): Promise<CounterRow> {
  const row = target && (await spanOrganizations(tx, () => lockCounter(tx, target)))
  if (!row) throw notFound()
  return row
}

/** The steps that all changes of a customer's counter share: they are the vendor's own, written in both journals. */
export const counterChange = {
  category: 'settings' as const,
  permission: 'organizations.manage',
  ofProvider: true as const,
  hasTarget: true,
  needsReason: false,
  load,
  versionOf: (row: CounterRow) => row.version,
  authorize: () => [],
  check: async () => ({ problems: [], warnings: [] }),
}

/** Loads a counter that is in a state from which the change leads somewhere. Throws 409 otherwise: somebody was first. */
export const loadUnless =
  (isRefused: (row: CounterRow) => boolean, code: string) =>
  async (context: ChangeContext, target: string | undefined): Promise<CounterRow> => {
    const row = await load(context, target)
    if (isRefused(row)) throw new Problem(409, code)
    return row
  }

interface Told {
  kind: string
  before?: Snapshot | null
  after?: Snapshot | null
  reason?: string | null
}

/** Writes in a customer's journal what the vendor did. Who of the vendor's people it was stays in the vendor's journal. */
export async function tellCustomer(tx: Db, row: Pick<CounterRow, 'id' | 'name'>, told: Told): Promise<void> {
  const fact = { category: 'settings' as const, via: 'system' as const, actor: { id: null, name: 'Guichet' } }
  await record(tx, { ...fact, ...told, organizationId: row.id, target: { id: row.id, name: row.name } })
}

/** What a change of a counter hands back to the road. */
export const appliedTo = (row: CounterRow, before: Snapshot | null, after: Snapshot | null): Applied => ({
  targetId: row.id,
  targetName: row.name,
  before,
  after,
})
