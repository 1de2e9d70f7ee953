import { IconCircleCheck, IconCircleX, IconMailForward } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Spinner } from '../../ui/spinner.tsx'
import type { Verdict } from './use-verdict.ts'
import classes from './verdict.module.css'

const icon = { size: 22, stroke: 1.7, 'aria-hidden': true } as const
const icons: Record<Verdict['tone'], ReactNode> = {
  idle: <IconMailForward {...icon} />,
  running: <Spinner size={20} />,
  good: <IconCircleCheck {...icon} />,
  bad: <IconCircleX {...icon} />,
}

/** How the test went, in one line and a sentence. Its box is there before the test, so that nothing moves. */
export function VerdictBox({ verdict }: { verdict: Verdict }) {
  return (
    <div className={classes.box} data-tone={verdict.tone}>
      {icons[verdict.tone]}
      <div className={classes.words}>
        <p className={classes.title}>{verdict.title}</p>
        <p className={classes.text}>{verdict.text}</p>
      </div>
    </div>
  )
}
