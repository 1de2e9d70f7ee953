import { LanguageField, PersonField, TagsField, TypeField } from '../../app/person/person-fields.tsx'
import styles from './create-user.module.css'
import type { SectionProps } from './section-props.ts'
import { SignInNameSection } from './sign-in-name-section.tsx'

/** F4: what of a person whose account is asked for is rarely to be said: the rest has a fitting default. */
export function AskedPersonFields(props: SectionProps) {
  const { draft, edit, followed, problems, warnings, name } = props
  const form = { draft, edit, problems, warnings, followed }
  return (
    <>
      {name.proposal !== null && <SignInNameSection {...props} isTitled />}
      <div className={styles.pair}>
        <PersonField {...form} name="mobile" isOptional />
        <LanguageField draft={draft} edit={edit} problems={problems} />
        <TypeField draft={draft} edit={edit} />
        <TagsField draft={draft} edit={edit} problems={problems} />
      </div>
    </>
  )
}
