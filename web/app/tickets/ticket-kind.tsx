import {
  IconAdjustments,
  IconForms,
  IconHelpCircle,
  IconTicket,
  IconTrash,
  IconUserCheck,
  IconUserOff,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react'
import classes from './ticket-kind.module.css'

const icons = {
  create: IconUserPlus,
  rights: IconAdjustments,
  deactivate: IconUserOff,
  reactivate: IconUserCheck,
  delete: IconTrash,
  update: IconForms,
  group: IconUsersGroup,
  question: IconHelpCircle,
  other: IconTicket,
}

/** The sorts of tickets that have a word and a picture of their own. */
type TicketSort = keyof typeof icons

/** Takes the kind of a ticket's change; returns its sort. */
function sortOf(kind: string): TicketSort {
  const name = kind.startsWith('group.') ? 'group' : kind.replace(/^user\./, '')
  return name in icons ? (name as TicketSort) : 'other'
}

/** The picture of a sort; neutral, as kinds are no states. */
export function TicketKindPicture({ kind }: { kind: string }) {
  const Icon = icons[sortOf(kind)]
  return (
    <span className={classes.picture}>
      <Icon size={17} stroke={1.7} aria-hidden />
    </span>
  )
}
