import { IconCircleCheck, IconFlag, IconHourglass, IconInbox, IconUserCheck } from '@tabler/icons-react'

/** The views of the queue that stand in the navigation, with what they look like. */
export const viewList = [
  { view: 'todo', icon: IconInbox },
  { view: 'mine', icon: IconUserCheck },
  { view: 'late', icon: IconFlag },
  { view: 'waiting', icon: IconHourglass },
  { view: 'done', icon: IconCircleCheck },
] as const
