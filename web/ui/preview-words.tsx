import { IconAlertTriangle, IconCircleCheck, IconMail, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Preview } from '../../contract/change-shapes.ts'
import styles from './preview-words.module.css'

type Props = {
  preview: Preview | undefined
  placeholder: string
  problem?: string | undefined
  /** After the problem: the way out of it. */
  problemEnd?: ReactNode
}

/** What a change would do, in words: done now, waiting, told; or the one thing that stops it. */
export function PreviewWords({ preview, placeholder, problem, problemEnd }: Props) {
  return (
    <ul className={styles.words} aria-live="polite">
      {linesOf(preview, placeholder, problem).map(({ key, icon, tone, text }) => (
        <li key={key} className={styles.line} data-tone={tone}>
          {icon}
          <span>
            {text} {key === 'problem' && problemEnd}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Line = { key: string; icon: ReactNode; tone: 'pine' | 'amber' | 'red' | 'mute'; text: string }

function linesOf(preview: Preview | undefined, placeholder: string, problem: string | undefined): Line[] {
  const size = { size: 16, stroke: 1.7 }
  if (problem !== undefined) {
    return [{ key: 'problem', icon: <IconAlertTriangle {...size} />, tone: 'red', text: problem }]
  }
  if (preview === undefined) return [{ key: 'placeholder', icon: null, tone: 'mute', text: placeholder }]
  const now = preview.now.map(({ message }) => ({
    icon: <IconCircleCheck {...size} />,
    tone: 'pine' as const,
    text: message,
  }))
  const waits = preview.waits.map(({ message }) => ({
    icon: <IconSend {...size} />,
    tone: 'amber' as const,
    text: message,
  }))
  const tells = preview.tells.map(({ message }) => ({
    icon: <IconMail {...size} />,
    tone: 'mute' as const,
    text: message,
  }))
  const lines = [...now, ...waits, ...tells].map((line) => ({ ...line, key: `${line.tone} ${line.text}` }))
  return lines.length > 0 ? lines : [{ key: 'placeholder', icon: null, tone: 'mute', text: placeholder }]
}
