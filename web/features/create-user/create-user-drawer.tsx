import { type SubmitEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
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

/** Creates an account in one drawer: name, sign-in name, group, first access (M5). */
export default function CreateUserDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('createUser')
  const session = useSession()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const creation = useCreateUser()
  const { errors, isCreated, preview, refusal } = creation
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
          preview={preview?.problems.length === 0 ? preview : undefined}
          placeholder={t('footer.start')}
          problem={refusal}
        />
      </section>
      <Button variant="quiet" onPress={onClose}>
        {t('footer.cancel')}
      </Button>
      <Button variant="primary" type="submit" form={formId} isPending={creation.isCreating}>
        {t(
          creation.access === 'invite' && creation.draft.type !== 'connector' && !creation.draft.neverSignsIn
            ? 'footer.createAndInvite'
            : 'footer.create',
        )}
      </Button>
    </>
  )
  if (!holds(session, 'users.manage')) {
    return (
      <Drawer title={t('title')} isOpen onClose={onClose}>
        <Notice tone="neutral">{t('forbidden')}</Notice>
      </Drawer>
    )
  }
  return (
    <Drawer title={t('title')} description={t('description')} isOpen onClose={onClose} footer={footer}>
      <form id={formId} ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Section number={1} title={t('sections.person')}>
          <PersonSection {...creation} />
        </Section>
        <Section number={2} title={t('sections.signInName')}>
          <SignInNameSection {...creation} />
        </Section>
        <Section number={3} title={t('sections.rights')}>
          <RightsSection {...creation} />
          <MoreSection {...creation} />
        </Section>
        {!creation.draft.neverSignsIn && (
          <Section number={4} title={t('sections.access')}>
            <AccessSection {...creation} />
          </Section>
        )}
      </form>
    </Drawer>
  )
}
