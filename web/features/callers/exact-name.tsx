import styles from './exact-name.module.css'
import { sortOf } from './sign-runs.ts'

type Props = { name: string; size?: 'row' | 'card' }

/** A sign-in name exactly as it is, in a face in which 0 O l I 1 differ, with its capitals and digits marked. */
export function ExactName({ name, size = 'row' }: Props) {
  const signs = [...name].map((sign, index) => ({ sign, place: `${index}${sign}`, sort: sortOf(sign) }))
  return (
    <span className={styles.name} data-size={size}>
      <span className={`visually-hidden ${styles.spoken}`}>{name}</span>
      <span aria-hidden>
        {signs.map(({ sign, place, sort }) => (
          <span key={place} data-sort={sort}>
            {sign}
          </span>
        ))}
      </span>
    </span>
  )
}
