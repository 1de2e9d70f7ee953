import type { FoundCaller } from '../../../contract/index.ts'
import type { UserDutyRow } from '../duties/index.ts'
import type { OrganizationStatus } from './call-table.ts'

/** Somebody of a customer's organization as the desk finds them. */
export interface FoundRow {
  id: string
  organization_id: string
  organization_name: string
  municipality: string | null
  organization_status: OrganizationStatus
  display_name: string
  position: string | null
  sign_in_name: string
  status: FoundCaller['status']
  duties: UserDutyRow[]
}

/** For how long a call lasts. */
export const callLastsMinutes = 30
/** For how long a code is good, how many are sent in a call and how often, and how often one may be mistyped. */
export const code = { livesMinutes: 10, mostSent: 3, againInSeconds: 60, mostTries: 5 }
