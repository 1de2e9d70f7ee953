import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tag } from '../../ui/tag.tsx'
import type { ShownState } from './line-pairs.ts'
import classes from './ticket-lines.module.css'

const toneOf = {
  asked: 'blue',
  approved: 'pine',
  applied: 'pine',
  adjusted: 'blue',
  refused: 'red',
  done: 'pine',
  couldNot: 'amber',
  withdrawn: 'neutral',
} as const

const icon = { size: 13, stroke: 2, 'aria-hidden': true } as const
const iconOf: Partial<Record<ShownState, ReactNode>> = {
  approved: <IconCheck {...icon} />,
  applied: <IconCheck {...icon} />,
  done: <IconCheck {...icon} />,
  refused: <IconX {...icon} />,
  couldNot: <IconAlertTriangle {...icon} />,
}

/** What became of a line, in a word that stands out on its colour. */
export function LineStateTag({ state }: { state: ShownState }) {
  const { t } = useTranslation('tickets')
  return (
    <span className={classes.state}>
      <Tag tone={toneOf[state]} icon={iconOf[state]}>
        {t(`lineState.${state}`)}
      </Tag>
    </span>
  )
}
