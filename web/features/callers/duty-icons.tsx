import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import styles from './duties.module.css'
import { DutyIcon, dutyTone } from './duty-icon.tsx'

/** C8: somebody's duties in a line of the list; each picture has its words. */
export function DutyIcons({ duties }: { duties: FoundCaller['duties'] }) {
  return duties.map(({ key, label }) => (
    <span key={key} className={styles.icon} data-tone={dutyTone(key)} title={label}>
      <DutyIcon dutyKey={key} />
      <span className="visually-hidden">{label}</span>
    </span>
  ))
}
