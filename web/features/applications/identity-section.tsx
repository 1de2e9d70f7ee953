import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui/text-field.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

/** Names and descriptions in both languages, key and address. */
export function IdentitySection({ isNew, draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const bilingual = (field: 'name' | 'description', language: 'fr' | 'en') => (
    <div data-field={`${field}/${language}`}>
      <TextField
        label={t(`fields.${field}.${language}`)}
        value={draft[field][language]}
        onChange={(text) => set(field, { ...draft[field], [language]: text })}
        error={errors[`${field}/${language}`]}
        maxLength={field === 'name' ? 60 : 120}
        autoComplete="off"
      />
    </div>
  )
  return (
    <section className={classes.section} aria-label={t('sections.identity')}>
      <h3>{t('sections.identity')}</h3>
      <div className={classes.pair}>
        {bilingual('name', 'fr')}
        {bilingual('name', 'en')}
        {bilingual('description', 'fr')}
        {bilingual('description', 'en')}
      </div>
      <div data-field="key">
        <TextField
          label={t('fields.key')}
          value={draft.key}
          onChange={(text) => set('key', text)}
          error={errors.key}
          description={t(isNew ? 'fields.keyHint' : 'fields.keyFixed')}
          isReadOnly={!isNew}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          mono
        />
      </div>
      <div data-field="url">
        <TextField
          label={t('fields.url')}
          value={draft.url}
          onChange={(text) => set('url', text.trim())}
          error={errors.url}
          description={t('fields.urlHint')}
          placeholder={t('fields.addressStart')}
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
    </section>
  )
}
