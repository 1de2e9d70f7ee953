import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../app/api.ts'
import { Entrance } from '../../app/entrance.tsx'
import { useEntranceTitle } from '../../app/use-entrance-title.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './setup-screen.module.css'
import { type SetupField, useSetup } from './use-setup.ts'

/** First start of a server: the vendor's own organization and its first administrator. */
export function SetupScreen() {
  const { t } = useTranslation('setup')
  const { form, values, set, errorOf, submit, general, isPending } = useSetup()
  useEntranceTitle(t('title'))
  const field = (name: SetupField) => ({
    value: values[name],
    onChange: set(name),
    error: errorOf(name),
    isRequired: true,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <Entrance>
      <form ref={form} className={classes.form} onSubmit={send} noValidate>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.message}>{t('message')}</p>
        </div>
        {general !== null && <Notice tone="red">{errorMessage(general)}</Notice>}
        <TextField
          label={t('code')}
          description={t('codeHelp')}
          autoComplete="off"
          mono
          autoFocus
          {...field('setupCode')}
        />
        <TextField
          label={t('organization')}
          autoComplete="organization"
          maxLength={120}
          {...field('organizationName')}
        />
        <div className={classes.pair}>
          <TextField label={t('firstName')} autoComplete="given-name" maxLength={100} {...field('firstName')} />
          <TextField label={t('lastName')} autoComplete="family-name" maxLength={100} {...field('lastName')} />
        </div>
        <TextField
          label={t('signInName')}
          description={t('signInNameHelp')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          mono
          maxLength={254}
          {...field('signInName')}
        />
        <PasswordField label={t('password')} autoComplete="new-password" maxLength={256} {...field('password')} />
        <PasswordField label={t('again')} autoComplete="new-password" maxLength={256} {...field('again')} />
        <Button type="submit" variant="primary" size="lg" isWide isPending={isPending}>
          {t('submit')}
        </Button>
      </form>
    </Entrance>
  )
}
