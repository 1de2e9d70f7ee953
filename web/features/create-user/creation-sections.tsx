import { useTranslation } from 'react-i18next'
import { useMailAccount } from '../../app/mail-account/use-mail-account.ts'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { AccessSection } from './access-section.tsx'
import { MailSection } from './mail-section.tsx'
import { MoreSection } from './more-section.tsx'
import { PersonSection } from './person-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { Section } from './section.tsx'
import { SignInNameSection } from './sign-in-name-section.tsx'
import type { useCreateUser } from './use-create-user.ts'

/** The steps of the drawer; whoever asks the vendor (F4) is spared the sign-in name and the first access. */
export function CreationSections({ creation }: { creation: ReturnType<typeof useCreateUser> }) {
  const { t } = useTranslation(['createUser', 'mailAccount'])
  const { isAsked, sending, draft } = creation
  // What everybody's account inherits is read from one's own: whoever creates accounts need not keep the settings.
  const { data: defaults } = useMailAccount('/me/mail-account')
  const hasMail = draft.type !== 'connector' && !draft.neverSignsIn && defaults?.inherited.host != null
  const sections = [
    { id: 'person', title: t('sections.person'), body: <PersonSection {...creation} /> },
    !isAsked && { id: 'signInName', title: t('sections.signInName'), body: <SignInNameSection {...creation} /> },
    hasMail && {
      id: 'mail',
      title: t('mailAccount:creation.section'),
      body: <MailSection {...creation} defaults={defaults} />,
    },
    {
      id: 'rights',
      title: t(isAsked ? 'sections.wishes' : 'sections.rights'),
      body: (
        <>
          <RightsSection {...creation} />
          <MoreSection {...creation} />
        </>
      ),
    },
    !isAsked &&
      !draft.neverSignsIn && { id: 'access', title: t('sections.access'), body: <AccessSection {...creation} /> },
    sending !== 'save' && {
      id: 'request',
      title: t('sections.request'),
      body: <RequestFields words={creation.words} onChange={creation.setWords} errors={creation.errors} isOpen />,
    },
  ]
  return sections
    .filter((section) => section !== false)
    .map(({ id, title, body }, index) => (
      <Section key={id} number={index + 1} title={title}>
        {body}
      </Section>
    ))
}
