import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Draft, keyFrom } from './application-draft.ts'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

type Right = Draft['permissions'][number]

/** The rights that groups can give in the application, each with a key and its name in both languages. */
export function PermissionsSection({ draft, set, errors }: ApplicationForm) {
  const { t } = useTranslation('applications')
  const [ids, setIds] = useState(() => draft.permissions.map(() => crypto.randomUUID()))
  const change = (place: number, values: Partial<Right>) =>
    set(
      'permissions',
      draft.permissions.map((right, index) => (index === place ? { ...right, ...values } : right)),
    )
  const add = () => {
    setIds([...ids, crypto.randomUUID()])
    set('permissions', [...draft.permissions, { key: '', name: { fr: '', en: '' } }])
  }
  const remove = (place: number) => {
    setIds(ids.filter((_id, index) => index !== place))
    set(
      'permissions',
      draft.permissions.filter((_right, index) => index !== place),
    )
  }
  return (
    <section className={classes.section} aria-label={t('sections.permissions')}>
      <h3>{t('sections.permissions')}</h3>
      <p className={classes.hint}>{t('permissionsHint')}</p>
      {draft.permissions.map((right, place) => (
        <RightFields
          key={ids[place]}
          right={right}
          place={place}
          errors={errors}
          onChange={(values) => change(place, values)}
          onRemove={() => remove(place)}
        />
      ))}
      <div>
        <Button icon={<IconPlus size={15} stroke={1.9} />} onPress={add}>
          {t('addRight')}
        </Button>
      </div>
    </section>
  )
}

type RightProps = {
  right: Right
  place: number
  errors: Record<string, string>
  onChange: (values: Partial<Right>) => void
  onRemove: () => void
}

function RightFields({ right, place, errors, onChange, onRemove }: RightProps) {
  const { t } = useTranslation('applications')
  const [isKeyTyped, setIsKeyTyped] = useState(right.key !== '')
  const name = (language: 'fr' | 'en') => (
    <div data-field={`permissions/${place}/name/${language}`}>
      <TextField
        label={t(`fields.right.${language}`)}
        value={right.name[language]}
        onChange={(text) => {
          const names = { ...right.name, [language]: text }
          onChange({ name: names, ...(!isKeyTyped && { key: keyFrom(names.en || names.fr) }) })
        }}
        error={errors[`permissions/${place}/name/${language}`]}
        maxLength={120}
        autoComplete="off"
      />
    </div>
  )
  return (
    <fieldset className={classes.right}>
      <legend className="visually-hidden">{t('right', { number: place + 1 })}</legend>
      <div className={classes.pair}>
        {name('fr')}
        {name('en')}
      </div>
      <div data-field={`permissions/${place}/key`}>
        <TextField
          label={t('fields.right.key')}
          value={right.key}
          onChange={(key) => {
            setIsKeyTyped(true)
            onChange({ key })
          }}
          error={errors[`permissions/${place}/key`]}
          labelEnd={
            <IconButton
              label={t('removeRight', { number: place + 1 })}
              icon={<IconTrash size={16} stroke={1.7} />}
              onPress={onRemove}
            />
          }
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          mono
        />
      </div>
    </fieldset>
  )
}
