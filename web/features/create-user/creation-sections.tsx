import { useTranslation } from 'react-i18next'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { AccessSection } from './access-section.tsx'
import { MoreSection } from './more-section.tsx'
import { PersonSection } from './person-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { Section } from './section.tsx'
import { SignInNameSection } from './sign-in-name-section.tsx'
import type { useCreateUser } from './use-create-user.ts'

/** The steps of the drawer; whoever asks the vendor (F4) is spared the sign-in name and the first access. */
export function CreationSections({ creation }: { creation: ReturnType<typeof useCreateUser> }) {
  const { t } = useTranslation('createUser')
  const { isAsked, sending, draft } = creation
  const hasAccess = !isAsked && !draft.neverSignsIn
  return (
    <>
      <Section number={1} title={t('sections.person')}>
        <PersonSection {...creation} />
      </Section>
      {!isAsked && (
        <Section number={2} title={t('sections.signInName')}>
          <SignInNameSection {...creation} />
        </Section>
      )}
      <Section number={isAsked ? 2 : 3} title={t(isAsked ? 'sections.wishes' : 'sections.rights')}>
        <RightsSection {...creation} />
        <MoreSection {...creation} />
      </Section>
      {hasAccess && (
        <Section number={4} title={t('sections.access')}>
          <AccessSection {...creation} />
        </Section>
      )}
      {sending !== 'save' && (
        <Section number={isAsked ? 3 : hasAccess ? 5 : 4} title={t('sections.request')}>
          <RequestFields words={creation.words} onChange={creation.setWords} errors={creation.errors} isOpen />
        </Section>
      )}
    </>
  )
}
