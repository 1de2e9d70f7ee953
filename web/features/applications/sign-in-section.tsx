import { IconBrowser, IconServer } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorAt } from '../../app/error-at.ts'
import { EntriesField } from '../../ui/entries-field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const

/** How the application signs people in with Guichet: what it is, and the addresses it may use. */
export function SignInSection({ draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const check = (text: string) => (/^https?:\/\/./i.test(text) && URL.canParse(text) ? undefined : t('notAddress'))
  const addresses = (field: 'redirectUris' | 'postLogoutRedirectUris') => (
    <div data-field={field}>
      <EntriesField
        label={t(`fields.${field}`)}
        description={t(`fields.${field}Hint`)}
        values={draft[field]}
        onChange={(values) => set(field, values)}
        check={check}
        error={errorAt(errors, field)}
        placeholder={t('fields.addressStart')}
        maxLength={500}
        isList
        mono
        isOptional={field === 'postLogoutRedirectUris'}
      />
    </div>
  )
  return (
    <section className={classes.section} aria-label={t('sections.signIn')}>
      <h3>{t('sections.signIn')}</h3>
      <RadioCards
        label={t('fields.clientAuth')}
        items={[
          {
            id: 'secret',
            icon: <IconServer {...icon} />,
            label: t('kinds.secret'),
            description: t('kinds.secretHint'),
          },
          { id: 'none', icon: <IconBrowser {...icon} />, label: t('kinds.none'), description: t('kinds.noneHint') },
        ]}
        value={draft.clientAuth}
        onChange={(value) => set('clientAuth', value)}
      />
      {addresses('redirectUris')}
      {addresses('postLogoutRedirectUris')}
      <div data-field="backchannelLogoutUri">
        <TextField
          label={t('fields.backchannelLogoutUri')}
          description={t('fields.backchannelLogoutUriHint')}
          value={draft.backchannelLogoutUri ?? ''}
          onChange={(text) => set('backchannelLogoutUri', text.trim() === '' ? null : text.trim())}
          error={errors.backchannelLogoutUri}
          placeholder={t('fields.addressStart')}
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          mono
          isOptional
        />
      </div>
      <SwitchRow
        label={t('fields.maySendMail')}
        description={t('fields.maySendMailHint')}
        isOn={draft.maySendMail}
        onChange={(isOn) => set('maySendMail', isOn)}
      />
    </section>
  )
}
