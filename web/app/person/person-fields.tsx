import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useTags } from '../group-queries.ts'
import type { EditPerson, FollowedField, PersonDraft } from './person-draft.ts'
import styles from './person-fields.module.css'

type Form = { draft: PersonDraft; edit: EditPerson; problems: Record<string, string>; warnings: Record<string, string> }
type TextProps = Form & {
  name: FollowedField
  /** B2: the fields that follow the contact card, so that they are changed there. */
  followed?: Partial<Record<FollowedField, string>>
  isOptional?: boolean
  autoFocus?: boolean
  labelEnd?: ReactNode
  description?: string
}

const kinds = {
  firstName: {},
  lastName: {},
  email: { type: 'email', inputMode: 'email' },
  mobile: { type: 'tel', inputMode: 'tel' },
  phone: { type: 'tel', inputMode: 'tel' },
  position: {},
} as const
const types = ['internal', 'extranet', 'connector'] as const
const languages = ['fr', 'en'] as const

/** One of the fields that say who the person is. */
export function PersonField(props: TextProps) {
  const { draft, edit, problems, warnings, name, followed = {}, description, isOptional, ...options } = props
  const { t } = useTranslation('person')
  const isFollowed = followed[name] !== undefined
  return (
    <div data-field={name}>
      <TextField
        label={t(name)}
        name={name}
        value={followed[name] ?? draft[name]}
        onChange={(value) => edit({ [name]: value })}
        error={problems[name]}
        warning={warnings[name]}
        autoComplete="off"
        isReadOnly={isFollowed}
        isOptional={isOptional === true && !isFollowed}
        description={description}
        {...kinds[name]}
        {...options}
      />
    </div>
  )
}

/** B8: the language of the person, everywhere. */
export function LanguageField({ draft, edit, problems }: Omit<Form, 'warnings'>) {
  const { t } = useTranslation('person')
  return (
    <div data-field="language">
      <Select
        label={t('language')}
        items={languages.map((id) => ({ id, label: t(`languages.${id}`) }))}
        value={draft.language}
        onChange={(value) => edit({ language: value })}
        error={problems.language}
      />
    </div>
  )
}

/** B10: colleague, outsider or program, with what that means. */
export function TypeField({ draft, edit }: Pick<Form, 'draft' | 'edit'>) {
  const { t } = useTranslation('person')
  return (
    <div data-field="type">
      <Segmented
        label={t('type')}
        items={types.map((id) => ({ id, label: t(`types.${id}`) }))}
        value={draft.type}
        onChange={(value) => edit({ type: value })}
      />
      <p className={styles.hint}>{t(`typeHints.${draft.type}`)}</p>
    </div>
  )
}

/** B9: the tags of the person; a word that is not there yet becomes one. */
export function TagsField({ draft, edit, problems }: Omit<Form, 'warnings'>) {
  const { t } = useTranslation('person')
  const { tags, create } = useTags()
  const addTag = (name: string) =>
    create(name, (tag) => edit({ tags: [...draft.tags.filter((id) => id !== tag.id), tag.id] }))
  return (
    <div data-field="tags">
      <MultiSelect
        label={t('tags')}
        items={tags.map(({ id, name }) => ({ id, label: name }))}
        values={draft.tags}
        onChange={(values) => edit({ tags: values })}
        onCreate={addTag}
        error={problems.tags}
        isOptional
      />
    </div>
  )
}
