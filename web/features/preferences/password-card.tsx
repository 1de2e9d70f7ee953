import { IconKey } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { NewPasswordField } from '../../app/new-password-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import classes from './preferences.module.css'
import { usePasswordChange } from './use-password-change.ts'

/** Change of one's own password: the current one, the new one twice. */
export function PasswordCard() {
  const { t } = useTranslation('preferences')
  const { form, field, submit, general, isPending } = usePasswordChange()
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <Card title={t('password.title')} icon={<IconKey size={18} stroke={1.7} aria-hidden />}>
      <form ref={form} className={classes.form} onSubmit={send} noValidate>
        {general !== null && <Notice tone="red">{errorMessage(general)}</Notice>}
        <PasswordField
          label={t('password.current')}
          autoComplete="current-password"
          maxLength={256}
          {...field('current')}
        />
        <NewPasswordField label={t('password.new')} {...field('next')} />
        <PasswordField label={t('password.again')} autoComplete="new-password" maxLength={256} {...field('again')} />
        <p className={classes.effect}>{t('password.effect')}</p>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t('password.submit')}
        </Button>
      </form>
    </Card>
  )
}
