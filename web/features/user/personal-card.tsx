import { IconId } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'
import { useContact } from '../../app/person/contact-queries.ts'
import { ContactSection } from '../../app/person/contact-section.tsx'
import { MainCompanyField } from '../../app/person/main-company-field.tsx'
import { fieldsOfCard } from '../../app/person/person-draft.ts'
import { LanguageField, PersonField, TagsField, TypeField } from '../../app/person/person-fields.tsx'
import { Card } from '../../ui/card.tsx'
import { SwitchRow } from '../../ui/switch-row.tsx'
import styles from './card-form.module.css'
import type { UserEditor } from './use-user-editor.ts'
import { useUserSecurity } from './use-user-security.ts'
import { VerifiedMark } from './verified-mark.tsx'

type Props = { user: User; editor: UserEditor; problems: Record<string, string>; warnings: Record<string, string> }

/** First part of the page (B5): who the person is, typed here or kept on their contact card (B2). */
export function PersonalCard({ user, editor, problems, warnings }: Props) {
  const { t } = useTranslation(['user', 'person'])
  const { set, edit } = editor
  const card = useContact(editor.draft.contact)
  const { draft } = editor
  const isLinked = draft.contact !== null
  const followed = isLinked && card !== undefined ? fieldsOfCard(card) : {}
  const pendingEmail = useUserSecurity(user).data?.pendingEmail
  const form = { draft, edit, problems, warnings, followed }
  const linkedName = card?.displayName ?? user.contact?.name ?? ''
  return (
    <Card title={t('personal.title')} icon={<IconId size={18} stroke={1.7} />}>
      <div className={styles.form}>
        {draft.type !== 'connector' && (
          <ContactSection
            linked={isLinked ? { name: linkedName, card } : null}
            draft={{ ...draft, ...followed }}
            onLink={({ id }) => set('contact', id)}
            onUnlink={() => set('contact', null)}
            error={problems.contact}
          />
        )}
        {isLinked && <p className={styles.hint}>{t('person:contact.follows')}</p>}
        <div className={styles.pair}>
          <PersonField {...form} name="firstName" />
          <PersonField {...form} name="lastName" />
        </div>
        <PersonField
          {...form}
          name="email"
          isOptional
          labelEnd={<VerifiedMark isVerified={user.emailVerified && (followed.email ?? draft.email) === user.email} />}
          description={pendingEmail == null ? undefined : t('personal.pendingEmail', { email: pendingEmail })}
        />
        <div className={styles.pair}>
          <PersonField {...form} name="mobile" isOptional />
          <PersonField {...form} name="phone" isOptional />
        </div>
        <PersonField {...form} name="position" isOptional />
        <div className={styles.pair}>
          <LanguageField draft={draft} edit={edit} problems={problems} />
          <MainCompanyField
            value={draft.mainCompany}
            onChange={(id) => set('mainCompany', id)}
            error={problems.mainCompany}
          />
        </div>
        <TypeField draft={draft} edit={edit} />
        {draft.type !== 'connector' && (
          <div data-field="neverSignsIn">
            <SwitchRow
              label={t('person:neverSignsIn')}
              description={t('person:neverSignsInHint')}
              isOn={draft.neverSignsIn}
              onChange={(isOn) => set('neverSignsIn', isOn)}
              error={problems.neverSignsIn}
            />
          </div>
        )}
        <TagsField draft={draft} edit={edit} problems={problems} />
      </div>
    </Card>
  )
}
