import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import classes from './copy-field.module.css'
import fieldClasses from './field.module.css'

type Props = {
  label: string
  value: string
  /** Several lines, such as an example to paste. */
  isBlock?: boolean
}

const shownForMs = 2000

/** A value to take elsewhere, with a button that copies it and says so. */
export function CopyField({ label, value, isBlock = false }: Props) {
  const { t } = useTranslation('ui')
  const labelId = useId()
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      // Browsers refuse outside https; the value can still be selected by hand.
      return
    }
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), shownForMs)
  }
  const Value = isBlock ? 'pre' : 'span'
  const button = (
    <button
      type="button"
      className={classes.copy}
      aria-label={t('copyNamed', { name: label })}
      onClick={() => void copy()}
    >
      {isCopied ? <IconCheck size={16} stroke={1.9} /> : <IconCopy size={16} stroke={1.7} />}
      <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
    </button>
  )
  // Lines keep the whole width: their button stands above them.
  return (
    <div className={fieldClasses.field}>
      <div className={classes.head}>
        <span className={fieldClasses.label} id={labelId}>
          {label}
        </span>
        {isBlock && button}
      </div>
      <div className={classNames(classes.box, isBlock && classes.block)}>
        <Value className={classes.value} aria-labelledby={labelId} role="group">
          {value}
        </Value>
        {!isBlock && button}
      </div>
    </div>
  )
}
