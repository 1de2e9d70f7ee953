import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BilingualField } from '../../app/declaring/bilingual-field.tsx'
import { wordsOrNone } from '../../app/declaring/duty-draft.ts'
import { KeyField } from '../../app/declaring/key-field.tsx'
import { keyFrom } from '../../app/key-from.ts'
import { useLanguage } from '../../app/use-language.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Right, Section } from './application-draft.ts'

type Props = {
  right: Right
  sections: readonly Section[]
  prefix: string
  errors: Record<string, string>
  onChange: (values: Partial<Right>) => void
}

const none = ''
const noWords = { fr: '', en: '' }

/** One right: its words in both languages, its section, who decides about it, and where when that is elsewhere (F7). */
export function RightFields({ right, sections, prefix, errors, onChange }: Props) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const [isKeyTyped, setIsKeyTyped] = useState(right.key !== '')
  const field = { prefix, errors }
  return (
    <>
      <BilingualField
        {...field}
        name="name"
        label={t('fields.right')}
        value={right.name}
        maxLength={120}
        onChange={(name) => onChange({ name, ...(!isKeyTyped && { key: keyFrom(name.en || name.fr) }) })}
      />
      <BilingualField
        {...field}
        name="description"
        label={t('fields.rightDescription')}
        value={right.description ?? noWords}
        maxLength={300}
        isOptional
        onChange={(words) => onChange({ description: wordsOrNone(words) })}
      />
      <KeyField
        {...field}
        label={t('fields.rightKey')}
        value={right.key}
        onChange={(key) => {
          setIsKeyTyped(true)
          onChange({ key })
        }}
      />
      {sections.length > 0 && (
        <Select
          label={t('fields.rightSection')}
          items={[
            { id: none, label: t('noSection') },
            ...sections.filter(({ key }) => key !== '').map(({ key, name }) => ({ id: key, label: name[language] })),
          ]}
          value={right.section ?? none}
          onChange={(section) => onChange({ section: section === none ? null : section })}
          {...(errors[`${prefix}section`] !== undefined && { error: errors[`${prefix}section`] })}
        />
      )}
      <RadioCards
        label={t('fields.mode')}
        items={(['give', 'request', 'view'] as const).map((id) => ({
          id,
          label: t(`modes.${id}`),
          description: t(`modeHints.${id}`),
        }))}
        value={right.mode}
        onChange={(mode) => onChange({ mode })}
        isLabelShown
      />
      {(right.mode === 'view' || right.managedIn !== null) && <ManagedIn {...{ right, prefix, errors, onChange }} />}
    </>
  )
}

function ManagedIn({ right, prefix, errors, onChange }: Omit<Props, 'sections'>) {
  const { t } = useTranslation('applications')
  const managedIn = right.managedIn ?? { name: noWords, url: null }
  const set = (values: Partial<typeof managedIn>) => {
    const next = { ...managedIn, ...values }
    onChange({ managedIn: wordsOrNone(next.name) === null && next.url === null ? null : next })
  }
  return (
    <>
      <BilingualField
        name="managedIn/name"
        {...{ prefix, errors }}
        label={t('fields.managedIn')}
        value={managedIn.name}
        maxLength={60}
        onChange={(name) => set({ name })}
      />
      <div data-field={`${prefix}managedIn/url`}>
        <TextField
          label={t('fields.managedInUrl')}
          value={managedIn.url ?? ''}
          onChange={(url) => set({ url: url.trim() === '' ? null : url.trim() })}
          error={errors[`${prefix}managedIn/url`]}
          placeholder={t('fields.addressStart')}
          inputMode="url"
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          isOptional
        />
      </div>
    </>
  )
}
