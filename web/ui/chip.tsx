import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './chip.module.css'

type Props = { name: string; value: string; onRemove: () => void }

/** A filter in force: what is filtered, to what, and a cross. */
export function Chip({ name, value, onRemove }: Props) {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.chip}>
      <span className={classes.name}>{name}</span>
      <span className={classes.value}>{value}</span>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('remove', { name: `${name} ${value}` })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.7} />
      </button>
    </span>
  )
}
