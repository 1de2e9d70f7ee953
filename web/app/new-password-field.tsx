import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PasswordVerdict } from '../../contract/link-shapes.ts'
import { PasswordField } from '../ui/password-field.tsx'
import classes from './new-password-field.module.css'
import { type PasswordContext, usePasswordVerdict } from './use-password-verdict.ts'

type Props = {
  value: string
  onChange: (value: string) => void
  /** What the server or the form refuses. */
  error?: string
  /** "New password" unless given. */
  label?: string
  context?: PasswordContext
  autoFocus?: boolean
  isOptional?: boolean
  ref?: Ref<HTMLInputElement>
}

const words = ['veryWeak', 'weak', 'fair', 'good', 'veryGood'] as const
const steps = [1, 2, 3, 4]

/** Where one types a new password: says while typing how strong it is and what is wrong with it; stops nobody. */
export function NewPasswordField({ value, context, label, error, ...rest }: Props) {
  // Not suspending: a dialog that opens with this field must not blank the screen behind it.
  const { t, ready } = useTranslation('newPassword', { useSuspense: false })
  const verdict = usePasswordVerdict(value, context)
  const [last, setLast] = useState<PasswordVerdict | null>(null)
  if (verdict !== null && verdict !== last) setLast(verdict)
  if (value === '' && last !== null) setLast(null)
  // Between two answers the last one stays, so that nothing flickers under the fingers.
  const shown = value === '' ? null : (verdict ?? last)
  const level = shown === null ? 0 : Math.max(shown.strength, 1)
  const word = shown === null ? 'none' : (words[shown.strength] ?? 'veryWeak')
  return (
    <div className={classes.field}>
      <PasswordField
        {...rest}
        label={label ?? (ready ? t('label') : '')}
        autoComplete="new-password"
        isRequired={!rest.isOptional}
        maxLength={256}
        value={value}
        error={error}
      />
      <div className={classes.below}>
        <div className={classes.bar} data-level={shown?.isAccepted === false ? Math.min(level, 2) : level} aria-hidden>
          {steps.map((step) => (
            <span key={step} className={step <= level ? classes.full : classes.empty} />
          ))}
        </div>
        <div className={classes.words} aria-live="polite">
          {shown === null ? (
            <p>{ready ? t('hint') : ''}</p>
          ) : (
            <>
              <p className={classes.strength}>{t('strength', { word: t(`words.${word}`) })}</p>
              <Explanation verdict={shown} />
            </>
          )}
        </div>
      </div>
    </div>
  )
}

function Explanation({ verdict }: { verdict: PasswordVerdict }) {
  const { t } = useTranslation('newPassword', { useSuspense: false })
  return (
    <ul className={classes.remarks}>
      {verdict.problems.map(({ code, message }) => (
        <li key={code} className={classes.problem}>
          <IconInfoCircle size={15} stroke={1.7} aria-hidden />
          {message}
        </li>
      ))}
      {verdict.isAccepted && (
        <li className={classes.accepted}>
          <IconCircleCheck size={15} stroke={1.7} aria-hidden />
          {t('accepted')}
        </li>
      )}
      {/* What is wrong says already how to mend it. */}
      {verdict.advice !== null && verdict.problems.length === 0 && <li>{verdict.advice}</li>}
    </ul>
  )
}
