import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'
import classes from './field.module.css'

export type FieldWords = {
  label: string
  description?: ReactNode
  error?: string
  warning?: ReactNode
  isOptional?: boolean
}

type Props = FieldWords & {
  /** Id of the control; the words below it get ids made from it. */
  controlId: string
  labelId?: string
  /** Something at the right end of the label's line. */
  labelEnd?: ReactNode
  children: ReactNode
}

/** Returns the ids for `aria-describedby` of the control `controlId`; undefined when nothing describes it. */
export function describedBy(
  controlId: string,
  words: Pick<FieldWords, 'description' | 'error' | 'warning'>,
): string | undefined {
  const ids = [
    words.error !== undefined && `${controlId}-error`,
    words.warning !== undefined && `${controlId}-warning`,
    words.description !== undefined && `${controlId}-description`,
  ].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** The frame of every input: label above, what is wrong and what helps below. */
export function Field({
  controlId,
  labelId,
  label,
  description,
  error,
  warning,
  isOptional,
  labelEnd,
  children,
}: Props) {
  const { t } = useTranslation('ui')
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={controlId} id={labelId}>
          {label}
          {isOptional && <span className={classes.optional}> {t('optional')}</span>}
        </label>
        {labelEnd}
      </div>
      {children}
      {error !== undefined && (
        <p className={classes.error} id={`${controlId}-error`}>
          {error}
        </p>
      )}
      {warning !== undefined && (
        <div className={classNames(classes.warning)} id={`${controlId}-warning`}>
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
          <div>{warning}</div>
        </div>
      )}
      {description !== undefined && (
        <p className={classes.description} id={`${controlId}-description`}>
          {description}
        </p>
      )}
    </div>
  )
}
