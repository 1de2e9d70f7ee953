import { useTranslation } from 'react-i18next'
import classes from './spinner.module.css'

type Props = { size?: number; label?: string }

/** A turning ring for a wait of unknown length, with words for those who do not see it. */
export function Spinner({ size = 16, label }: Props) {
  const { t } = useTranslation('ui')
  return (
    <span
      className={classes.spinner}
      role="img"
      aria-label={label ?? t('wait')}
      style={{ width: size, height: size }}
    />
  )
}
