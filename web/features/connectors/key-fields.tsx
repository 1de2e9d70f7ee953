import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EntriesField } from '../../ui/entries-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './connector-drawer.module.css'
import { looksLikeRange } from './connector-facts.ts'
import type { KeyForm } from './use-key-form.ts'
import { usePermissionNames } from './use-permission-names.ts'

const lifetimes = ['90days', 'year', 'date', 'never'] as const
const names = { '90days': 'days', year: 'year', date: 'date', never: 'never' } as const

/** Name, end, rights and addresses of a new key. */
export function KeyFields({ id, form, connector }: { id: string; form: KeyForm; connector: Connector }) {
  const { t } = useTranslation('connectors')
  const { draft, set, errors, refusal, make } = form
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    make()
  }
  return (
    <form id={id} ref={form.form} className={classes.part} onSubmit={submit} noValidate>
      <TextField
        label={t('key.name')}
        description={t('key.nameHint')}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.name}
        maxLength={60}
        autoComplete="off"
      />
      <Segmented
        label={t('key.expiry')}
        items={lifetimes.map((lifetime) => ({ id: lifetime, label: t(`key.lifetimes.${names[lifetime]}`) }))}
        value={draft.lifetime}
        onChange={(lifetime) => set({ lifetime })}
      />
      {draft.lifetime === 'date' && (
        <TextField
          label={t('key.day')}
          type="date"
          value={draft.day}
          onChange={(day) => set({ day })}
          error={errors.expiresAt}
        />
      )}
      {draft.lifetime === 'never' && <Notice tone="amber">{t('key.neverWarning')}</Notice>}
      {connector.permissions.length > 0 && <RightsField form={form} keys={connector.permissions} />}
      <EntriesField
        label={t('key.ranges')}
        description={t('key.rangesHint')}
        values={draft.addressRanges}
        onChange={(addressRanges) => set({ addressRanges })}
        check={(text) => (looksLikeRange(text) ? undefined : t('key.notRange'))}
        error={errors.addressRanges}
        placeholder="203.0.113.0/24"
        maxLength={60}
        isOptional
        mono
      />
      {refusal !== undefined && <Notice tone="red">{refusal}</Notice>}
    </form>
  )
}

/** The rights of the program, of which the key may have fewer. */
function RightsField({ form, keys }: { form: KeyForm; keys: readonly string[] }) {
  const { t } = useTranslation('connectors')
  const nameOf = usePermissionNames()
  const { draft, set, errors } = form
  const others = (key: string) => draft.permissions.filter((other) => other !== key)
  return (
    <fieldset className={classes.checks}>
      <legend>{t('key.rights')}</legend>
      {keys.map((key) => (
        <Checkbox
          key={key}
          label={nameOf(key)}
          checked={draft.permissions.includes(key)}
          onChange={(isGiven) => set({ permissions: isGiven ? [...others(key), key] : others(key) })}
        />
      ))}
      {errors.permissions !== undefined && <p className={classes.error}>{errors.permissions}</p>}
    </fieldset>
  )
}
