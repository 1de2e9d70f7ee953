import { type SubmitEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenRequestLink } from '../../app/requests/open-request-link.tsx'
import { RequestFields } from '../../app/requests/request-fields.tsx'
import { useSendLabel } from '../../app/requests/use-send-label.ts'
import { holds, useSession } from '../../app/session.ts'
import { useFocusOnError } from '../../app/use-focus-on-error.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PreviewWords } from '../../ui/preview-words.tsx'
import { AccessSection } from './access-section.tsx'
import styles from './create-user.module.css'
import { MoreSection } from './more-section.tsx'
import { PersonSection } from './person-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { Section } from './section.tsx'
import { SignInNameSection } from './sign-in-name-section.tsx'
import { useCreateUser } from './use-create-user.ts'
import { useRightsWords } from './use-rights-words.ts'

/** Creates an account in one drawer: name, sign-in name, group, first access (M5); or asks the vendor for it (F4). */
export default function CreateUserDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('createUser')
  const session = useSession()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const creation = useCreateUser()
  const { errors, isCreated, preview, refusal, isAsked, sending } = creation
  const { providerName: provider } = session.organization
  const title = t(isAsked ? 'titleAsked' : 'title')
  const description = isAsked ? t('descriptionAsked', { provider }) : t('description')
  const sendLabel = useSendLabel()
  const withRights = useRightsWords(creation)
  const buttonWords = () => {
    if (sending === 'both') return t('footer.createAndSend')
    const { type, neverSignsIn } = creation.draft
    const isInvited = creation.access === 'invite' && type !== 'connector' && !neverSignsIn
    return sendLabel(sending, t(isInvited ? 'footer.createAndInvite' : 'footer.create'))
  }
  useLeaveGuard(creation.isDirty)
  useFocusOnError(form, errors)
  // After the guard has been told that nothing is left to lose.
  useEffect(() => {
    if (isCreated) onClose()
  }, [isCreated, onClose])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    creation.create()
  }
  const footer = (
    <>
      <section className={styles.effects} aria-label={t('footer.label')}>
        <PreviewWords
          preview={preview?.problems.length === 0 ? withRights(preview) : undefined}
          placeholder={t(isAsked ? 'footer.startAsked' : 'footer.start')}
          problem={refusal}
          problemEnd={<OpenRequestLink error={creation.error} />}
        />
      </section>
      <Button variant="quiet" onPress={onClose}>
        {t('footer.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={creation.isCreating}>
        {buttonWords()}
      </Button>
    </>
  )
  if (!holds(session, 'users.manage')) {
    return (
      <Drawer title={title} isOpen onClose={onClose}>
        <Notice tone="neutral">{t('forbidden')}</Notice>
      </Drawer>
    )
  }
  return (
    <Drawer title={title} description={description} isOpen onClose={onClose} footer={footer}>
      <form id={formId} ref={form} className={styles.form} onSubmit={submit} noValidate>
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
        {!isAsked && !creation.draft.neverSignsIn && (
          <Section number={4} title={t('sections.access')}>
            <AccessSection {...creation} />
          </Section>
        )}
        {sending !== 'save' && (
          <Section number={isAsked ? 3 : 5} title={t('sections.request')}>
            <RequestFields words={creation.words} onChange={creation.setWords} errors={creation.errors} isOpen />
          </Section>
        )}
      </form>
    </Drawer>
  )
}
