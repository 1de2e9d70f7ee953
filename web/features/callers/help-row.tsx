import { IconChevronRight, type TablerIcon } from '@tabler/icons-react'
import { Spinner } from '../../ui/spinner.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './help-row.module.css'

type Props = {
  icon: TablerIcon
  title: string
  /** What it does, or why it cannot be done now. */
  text: string
  isLocked?: boolean
  isPending?: boolean
  onPress: () => void
}

/** Something that can be done for the caller; what is locked stays to be seen, with the reason. */
export function HelpRow({ icon: Icon, title, text, isLocked = false, isPending = false, onPress }: Props) {
  const isSpinning = useDelayed(isPending)
  return (
    <button
      type="button"
      className={styles.row}
      aria-disabled={isLocked || undefined}
      aria-busy={isPending || undefined}
      onClick={() => {
        if (!isLocked && !isPending) onPress()
      }}
    >
      <Icon size={19} stroke={1.7} aria-hidden />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.text}>{text}</span>
      </span>
      {isSpinning ? <Spinner /> : !isLocked && <IconChevronRight size={16} stroke={1.7} aria-hidden />}
    </button>
  )
}
