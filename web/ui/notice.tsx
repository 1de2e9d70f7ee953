import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import classes from './notice.module.css'

type Tone = 'neutral' | 'pine' | 'amber' | 'red' | 'blue'
type Props = { tone?: Tone; title?: string; children?: ReactNode; action?: ReactNode }

const icons = {
  neutral: IconInfoCircle,
  blue: IconInfoCircle,
  pine: IconCircleCheck,
  amber: IconAlertTriangle,
  red: IconExclamationCircle,
}

/** A box with a sentence that matters here; red ones are announced. */
export function Notice({ tone = 'blue', title, children, action }: Props) {
  const Icon = icons[tone]
  return (
    <div className={classNames(classes.notice, classes[tone])} role={tone === 'red' ? 'alert' : undefined}>
      <Icon size={18} stroke={1.7} aria-hidden />
      <div className={classes.words}>
        {title !== undefined && <p className={classes.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  )
}
