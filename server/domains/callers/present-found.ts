import type { Call, FoundCaller } from '../../../contract/index.ts'
import type { Language, Translate } from '../../platform/language/index.ts'
import { presentUserDuty, type UserDutyRow } from '../duties/index.ts'
import { titleOf } from '../tickets/index.ts'
import type { FoundRow } from './caller.ts'
import type { FoundTicketRow } from './found-ticket-queries.ts'

/** C8: what the vendor's people see of a person's duties. A no tells nothing at a glance. */
function presentDuties(duties: UserDutyRow[], language: Language): FoundCaller['duties'] {
  return duties
    .filter(({ isSeenByProvider, kind, value }) => isSeenByProvider && !(kind === 'yesNo' && value === 'false'))
    .map((duty) => {
      const { key, label, text } = presentUserDuty(duty, language)
      return { key, label, value: text }
    })
}

/** Somebody as the desk's list and card show them. */
export const presentFound = (row: FoundRow, language: Language, match: FoundCaller['match']): FoundCaller => ({
  id: row.id,
  organization: {
    id: row.organization_id,
    name: row.organization_name,
    municipality: row.municipality,
    status: row.organization_status,
  },
  displayName: row.display_name,
  position: row.position,
  signInName: row.sign_in_name,
  status: row.status,
  duties: presentDuties(row.duties, language),
  match,
})

/** A request as the desk's list and card name it. */
export const presentFoundTicket = (
  row: FoundTicketRow,
  reader: { translate: Translate; language: Language },
): Call['openTickets'][number] => ({
  id: row.id,
  number: row.number,
  title: titleOf(row, { ...reader, userId: null }),
  organization: { id: row.organization_id, name: row.organization_name },
  status: row.status,
})
