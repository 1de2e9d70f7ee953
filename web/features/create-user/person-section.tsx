import { useContact } from '../../app/person/contact-queries.ts'
import { LanguageField, PersonField, TagsField, TypeField } from '../../app/person/person-fields.tsx'
import { lacksAddress } from './create-draft.ts'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'
import { SignInNameSection } from './sign-in-name-section.tsx'
import { StartFromCard } from './start-from-card.tsx'

/**
 * Who the person is. Only the two names are asked for; a contact card fills what it knows (B2). Where the account is
 * asked for, the rest stands further down (F4).
 */
export function PersonSection(props: SectionProps) {
  const { draft, edit, followed, isAsked, access, problems, warnings, name } = props
  const card = useContact(draft.contact)
  const needsEmail = !isAsked && draft.type !== 'connector' && (access === 'invite' || lacksAddress(draft))
  const form = { draft, edit, problems, warnings, followed }
  return (
    <>
      {draft.type !== 'connector' && (
        <StartFromCard card={card} onChange={(contact) => edit({ contact })} error={problems.contact} />
      )}
      <div className={styles.pair}>
        <PersonField {...form} name="firstName" autoFocus isOptional={draft.type === 'connector'} />
        <PersonField {...form} name="lastName" />
        <PersonField {...form} name="email" isOptional={!needsEmail} />
        <PersonField {...form} name="position" isOptional />
        {!isAsked && (
          <>
            <PersonField {...form} name="mobile" isOptional />
            <LanguageField draft={draft} edit={edit} problems={problems} />
          </>
        )}
      </div>
      {isAsked && name.proposal === null && <SignInNameSection {...props} isTitled />}
      {!isAsked && (
        <div className={styles.pair}>
          <TypeField draft={draft} edit={edit} />
          <TagsField draft={draft} edit={edit} problems={problems} />
        </div>
      )}
    </>
  )
}
