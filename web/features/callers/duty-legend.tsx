import type { FoundCaller } from '../../../contract/caller-shapes.ts'
import styles from './duties.module.css'
import { DutyIcon, dutyTone } from './duty-icon.tsx'

/** What the pictures of duties in the list stand for. */
export function DutyLegend({ people }: { people: readonly FoundCaller[] }) {
  const labels = new Map(people.flatMap(({ duties }) => duties.map(({ key, label }) => [key, label] as const)))
  if (labels.size === 0) return null
  return (
    <ul className={styles.legend} aria-hidden>
      {[...labels].map(([key, label]) => (
        <li key={key}>
          <span className={styles.icon} data-tone={dutyTone(key)}>
            <DutyIcon dutyKey={key} />
          </span>
          {label}
        </li>
      ))}
    </ul>
  )
}
