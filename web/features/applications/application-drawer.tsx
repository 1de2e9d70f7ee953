import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import type { Outcome } from '../../../contract/change-shapes.ts'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { useLanguage } from '../../app/use-language.ts'
import { SwitchRow } from '../../ui/switch-row.tsx'
import type { Draft } from './application-draft.ts'
import classes from './application-drawer.module.css'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DutiesSection } from './duties-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import { LookSection } from './look-section.tsx'
import { PermissionsSection } from './permissions-section.tsx'
import { RequestsSection } from './requests-section.tsx'
import { SectionsSection } from './sections-section.tsx'
import { SignInSection } from './sign-in-section.tsx'
import { type ApplicationForm, useApplicationForm } from './use-application-form.ts'

type Props = {
  application: Application | null
  onClose: () => void
  onSaved: (outcome: Outcome, draft: Draft) => void
}

/** Creates an application of the suite, or changes one. */
export function ApplicationDrawer({ application, onClose, onSaved }: Props) {
  const { t } = useTranslation('applications')
  const language = useLanguage()
  const form = useApplicationForm(application, onSaved)
  return (
    <FormDrawer
      title={application === null ? t('drawer.new') : t('drawer.edit', { name: application.name[language] })}
      description={t('drawer.description')}
      submitLabel={application === null ? t('drawer.create') : t('save')}
      isDirty={form.isDirty}
      isSaving={form.isSaving}
      errors={form.errors}
      refusal={form.refusal}
      onSave={form.save}
      onClose={onClose}
    >
      <IdentitySection {...form} />
      <LookSection {...form} />
      <CustomersSection {...form} />
      <RequestsSection {...form} />
      <SignInSection {...form} />
      <SectionsSection {...form} />
      <PermissionsSection {...form} />
      <DutiesSection {...form} />
      {form.conflict !== null && <ConflictDialog conflict={form.conflict} />}
    </FormDrawer>
  )
}

function CustomersSection({ draft, set }: ApplicationForm) {
  const { t } = useTranslation('applications')
  return (
    <section className={classes.section} aria-label={t('sections.customers')}>
      <h3>{t('sections.customers')}</h3>
      <SwitchRow
        label={t('fields.forAll')}
        description={t('fields.forAllHint')}
        isOn={draft.forAll}
        onChange={(isOn) => set('forAll', isOn)}
      />
    </section>
  )
}
