import { useTranslation } from 'react-i18next'
import { useTags } from '../../app/group-queries.ts'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { lacksAddress } from './create-draft.ts'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'

type TextName = 'firstName' | 'lastName' | 'email' | 'mobile' | 'position'
type TextOptions = { isOptional?: boolean; type?: 'email' | 'tel'; autoFocus?: boolean }
const types = ['internal', 'extranet', 'connector'] as const
const languages = ['fr', 'en'] as const

/** Who the person is. Only the two names are asked for. */
export function PersonSection({ draft, set, access, problems, warnings }: SectionProps) {
  const { t } = useTranslation('createUser')
  const { tags, create } = useTags()
  const needsEmail = draft.type !== 'connector' && (access === 'invite' || lacksAddress(draft))
  const text = (name: TextName, options: TextOptions) => (
    <div data-field={name}>
      <TextField
        label={t(name)}
        name={name}
        value={draft[name]}
        onChange={(value) => set(name, value)}
        error={problems[name]}
        warning={warnings[name]}
        autoComplete="off"
        {...options}
      />
    </div>
  )
  const addTag = (name: string) =>
    create(name, (tag) => set('tags', [...draft.tags.filter((id) => id !== tag.id), tag.id]))
  return (
    <>
      <div className={styles.pair}>
        {text('firstName', { autoFocus: true, isOptional: draft.type === 'connector' })}
        {text('lastName', {})}
        {text('email', { isOptional: !needsEmail, type: 'email' })}
        {text('position', { isOptional: true })}
        {text('mobile', { isOptional: true, type: 'tel' })}
        <Select
          label={t('language')}
          items={languages.map((id) => ({ id, label: t(`languages.${id}`) }))}
          value={draft.language}
          onChange={(value) => set('language', value)}
        />
      </div>
      <div className={styles.pair}>
        <Segmented
          label={t('type')}
          items={types.map((id) => ({ id, label: t(`types.${id}`) }))}
          value={draft.type}
          onChange={(value) => set('type', value)}
        />
        <MultiSelect
          label={t('tags')}
          items={tags.map(({ id, name }) => ({ id, label: name }))}
          values={draft.tags}
          onChange={(values) => set('tags', values)}
          onCreate={addTag}
          isOptional
        />
      </div>
    </>
  )
}
