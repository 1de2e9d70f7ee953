import { IconId } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { useTags } from '../../app/group-queries.ts'
import { Card } from '../../ui/card.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './card-form.module.css'
import type { UserEditor } from './use-user-editor.ts'
import { useUserSecurity } from './use-user-security.ts'
import { VerifiedMark } from './verified-mark.tsx'

type Props = { user: User; editor: UserEditor; problems: Record<string, string>; warnings: Record<string, string> }
type TextName = 'firstName' | 'lastName' | 'email' | 'mobile' | 'phone' | 'position'
type TextOptions = {
  isOptional?: boolean
  type?: string
  inputMode?: 'tel' | 'email'
  description?: string
  labelEnd?: ReactNode
}
const types = ['internal', 'extranet', 'connector'] as const

/** First part of the page (B5): who the person is. */
export function PersonalCard({ user, editor, problems, warnings }: Props) {
  const { t } = useTranslation('user')
  const { tags, create } = useTags()
  const { draft, set } = editor
  const pendingEmail = useUserSecurity(user).data?.pendingEmail
  const text = (name: TextName, options: TextOptions = {}) => (
    <div data-field={name}>
      <TextField
        label={t(`personal.${name}`)}
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
    <Card title={t('personal.title')} icon={<IconId size={18} stroke={1.7} />}>
      <div className={styles.form}>
        <div className={styles.pair}>
          {text('firstName')}
          {text('lastName')}
        </div>
        {text('email', {
          isOptional: true,
          type: 'email',
          inputMode: 'email',
          labelEnd: <VerifiedMark isVerified={user.emailVerified && draft.email === user.email} />,
          description: pendingEmail == null ? undefined : t('personal.pendingEmail', { email: pendingEmail }),
        })}
        <div className={styles.pair}>
          {text('mobile', { isOptional: true, type: 'tel', inputMode: 'tel' })}
          {text('phone', { isOptional: true, type: 'tel', inputMode: 'tel' })}
        </div>
        {text('position', { isOptional: true })}
        <div className={styles.pair}>
          <div data-field="language">
            <Select
              label={t('personal.language')}
              items={(['fr', 'en'] as const).map((id) => ({ id, label: t(`personal.languages.${id}`) }))}
              value={draft.language}
              onChange={(value) => set('language', value === 'en' ? 'en' : 'fr')}
              error={problems.language}
            />
          </div>
          <div data-field="tags">
            <MultiSelect
              label={t('personal.tags')}
              items={tags.map(({ id, name }) => ({ id, label: name }))}
              values={draft.tags}
              onChange={(values) => set('tags', values)}
              onCreate={addTag}
              isOptional
            />
          </div>
        </div>
        <TypeField editor={editor} />
      </div>
    </Card>
  )
}

/** Colleague, outsider or program, with what that means. */
function TypeField({ editor: { draft, set } }: Pick<Props, 'editor'>) {
  const { t } = useTranslation('user')
  return (
    <div data-field="type">
      <Segmented
        label={t('personal.type')}
        items={types.map((id) => ({ id, label: t(`personal.types.${id}`) }))}
        value={draft.type}
        onChange={(value) => set('type', types.find((type) => type === value) ?? 'internal')}
      />
      <p className={styles.hint}>{t(`personal.typeHints.${draft.type}`)}</p>
    </div>
  )
}
