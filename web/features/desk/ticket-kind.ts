import {
  IconAdjustmentsHorizontal,
  IconHelpCircle,
  IconPencil,
  IconTrash,
  IconUserCheck,
  IconUserEdit,
  IconUserOff,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react'

const kinds = {
  'user.create': { word: 'create', icon: IconUserPlus },
  'user.rights': { word: 'rights', icon: IconAdjustmentsHorizontal },
  'user.update': { word: 'update', icon: IconUserEdit },
  'user.deactivate': { word: 'deactivate', icon: IconUserOff },
  'user.reactivate': { word: 'reactivate', icon: IconUserCheck },
  'user.delete': { word: 'delete', icon: IconTrash },
  question: { word: 'question', icon: IconHelpCircle },
} as const

const group = { word: 'group', icon: IconUsersGroup } as const
const other = { word: 'other', icon: IconPencil } as const

type Kind = (typeof kinds)[keyof typeof kinds] | typeof group | typeof other

/** The kinds of tickets that the queue can be filtered by. */
export const filteredKinds = Object.keys(kinds) as (keyof typeof kinds)[]

/** Takes the kind of a ticket; returns its word in `desk:kinds` and its picture. */
export function kindOf(kind: string): Kind {
  if (kind in kinds) return kinds[kind as keyof typeof kinds]
  return kind.startsWith('group.') ? group : other
}
