import { acrossOrganizations, type Db } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { recordOnce, type Snapshot } from '../journal/index.ts'

export const tellCustomerQueue = 'applications.tell-customer'

interface Told {
  entryId: string
  organizationId: string
  /** The application's. */
  name: string
  before: Snapshot
  after: Snapshot
}

/**
 * Writes in a customer's journal what the vendor decided about it: the vendor's own transaction writes no other
 * organization's rows. Who of the vendor's people it was stays in the vendor's journal.
 */
export function tellCustomerJob({ db }: { db: Db }): JobDefinition<object> {
  return {
    queue: tellCustomerQueue,
    run: async (data) => {
      const { entryId, organizationId, name, before, after } = data as Told
      await acrossOrganizations(db, (tx) =>
        recordOnce(tx, entryId, {
          ...{ organizationId, before, after },
          kind: 'organization.application.told',
          category: 'settings',
          via: 'system',
          actor: { id: null, name: 'Guichet' },
          target: { id: organizationId, name },
        }),
      )
    },
  }
}
