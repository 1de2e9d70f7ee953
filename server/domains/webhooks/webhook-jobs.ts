import { acrossOrganizations } from '../../platform/database/index.ts'
import type { JobDefinition } from '../../platform/jobs/index.ts'
import { type DeliveryNeeds, deliverJob } from './deliver.ts'
import { forgetDeliveries } from './delivery-queries.ts'
import { fanOutJob } from './fan-out.ts'

/** What tells the vendor's systems, and forgets what was told. */
export const webhookJobs = (needs: DeliveryNeeds & { baseUrl: string }): JobDefinition<object>[] => [
  fanOutJob(needs),
  deliverJob(needs),
  { queue: 'webhooks.forget', schedule: '23 3 * * *', run: () => acrossOrganizations(needs.db, forgetDeliveries) },
]
