import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './choice-list.module.css'

type Choice<Id extends string> = { id: Id; icon: ReactNode; label: string; description?: string }

type Props<Id extends string> = {
  /** The list's name where no heading above says it. */
  label?: string
  items: readonly Choice<Id>[]
  isPending?: boolean
  onChoose: (id: Id) => void
}

/** Cards to choose one of: pressing one goes on at once. */
export function ChoiceList<Id extends string>({ label, items, isPending = false, onChoose }: Props<Id>) {
  return (
    <ul className={classes.choices} aria-label={label} aria-busy={isPending || undefined}>
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" className={classes.choice} disabled={isPending} onClick={() => onChoose(item.id)}>
            {item.icon}
            <span className={classes.words}>
              <span className={classes.name}>{item.label}</span>
              {item.description !== undefined && <span className={classes.description}>{item.description}</span>}
            </span>
            <IconChevronRight size={18} stroke={1.7} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
