import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { OauthDraft } from './oauth-draft.ts'
import { OauthSteps } from './oauth-steps.tsx'
import type { PartProps } from './part-props.ts'
import classes from './server-card.module.css'

const providers = ['microsoft', 'google', 'other'] as const
const hidden = '••••••••••••'
const ownFields = ['authorizationEndpoint', 'tokenEndpoint', 'scope'] as const

/** The organization's registration at its mail provider (RFC 6749, section 2), with the steps to get one. */
export function OauthPart({ editor: { base, draft, edit }, wordsOf }: PartProps) {
  const { t } = useTranslation('mailSettings')
  const { oauth } = draft
  const set = (more: Partial<OauthDraft>) => edit({ oauth: { ...oauth, ...more } })
  const { error } = wordsOf('oauth')
  const field = (name: Exclude<keyof OauthDraft, 'provider' | 'clientSecret'>) => ({
    label: t(`oauth.${name}`),
    value: oauth[name],
    onChange: (value: string) => set({ [name]: value }),
    autoComplete: 'off',
    autoCapitalize: 'none' as const,
    spellCheck: false,
    mono: true,
    ...wordsOf(`oauth/${name}`),
  })
  const isSecretKept = base.oauth?.hasClientSecret === true
  return (
    <section className={classes.box} aria-label={t('oauth.title')}>
      <div>
        <h3>{t('oauth.title')}</h3>
        <p className={classes.hint}>{t('oauth.intro')}</p>
      </div>
      {error !== undefined && <Notice tone="red">{error}</Notice>}
      <Segmented
        label={t('oauth.provider')}
        items={providers.map((id) => ({ id, label: t(`oauth.providers.${id}`) }))}
        value={oauth.provider}
        onChange={(provider) => set({ provider })}
      />
      <CopyField label={t('oauth.redirectUri')} value={base.redirectUri} />
      {oauth.provider !== 'other' && <OauthSteps key={oauth.provider} provider={oauth.provider} />}
      <div className={classes.pair}>
        <TextField {...field('clientId')} maxLength={200} />
        <PasswordField
          label={t('oauth.clientSecret')}
          value={oauth.clientSecret}
          onChange={(clientSecret) => set({ clientSecret })}
          autoComplete="new-password"
          maxLength={512}
          placeholder={isSecretKept ? hidden : undefined}
          description={t(isSecretKept ? 'account.kept' : 'account.fresh')}
          {...wordsOf('oauth/clientSecret')}
        />
        {oauth.provider === 'microsoft' && (
          <TextField {...field('tenant')} isOptional maxLength={100} description={t('oauth.tenantHint')} />
        )}
        {oauth.provider === 'other' &&
          ownFields.map((name) => <TextField key={name} {...field(name)} maxLength={500} />)}
      </div>
    </section>
  )
}
