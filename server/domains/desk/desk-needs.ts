import type { Database } from '../../platform/database/index.ts'
import type { PresentProblem } from '../../platform/http/index.ts'
import type { SendJob } from '../../platform/jobs/index.ts'
import type { Road } from '../changes/index.ts'
import type { TellOutside } from '../tickets/index.ts'

/** What the desk is given by the wiring. */
export interface DeskNeeds {
  database: Database
  road: Road
  sendJob: SendJob
  tellOutside: TellOutside
  /** Puts problems into words: what stood against one ticket of many, or against one that was to be applied later. */
  present: PresentProblem
}
