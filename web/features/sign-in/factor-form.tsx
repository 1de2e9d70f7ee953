import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EntranceStep } from '../../app/entrance-step.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import classes from './sign-in.module.css'
import type { SecondFactor } from './use-second-factor.ts'

/** What every way to give the second factor receives. */
export type FactorStepProps = {
  factor: SecondFactor
  mayRemember: boolean
  above: ReactNode
  below: ReactNode
}

type Props = FactorStepProps & {
  title: string
  message: ReactNode
  submitLabel?: string
  isTitleFocused?: boolean
  onSubmit: () => void
  children?: ReactNode
}

/** The frame of each way to give the second factor: whose account, what to do, the other ways. */
export function FactorForm(props: Props) {
  const { factor, mayRemember, above, below, title, message, submitLabel, isTitleFocused, onSubmit, children } = props
  const { t } = useTranslation('secondFactor')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <EntranceStep title={title} message={message} above={above} isTitleFocused={isTitleFocused}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {children}
        {mayRemember && (
          <div className={classes.remember}>
            <Checkbox label={t('remember')} checked={factor.remember} onChange={factor.setRemember} />
            <p>{t('rememberHelp')}</p>
          </div>
        )}
        <Button type="submit" variant="primary" size="lg" isWide isPending={factor.isPending}>
          {submitLabel ?? t('submit')}
        </Button>
      </form>
      {below}
    </EntranceStep>
  )
}
