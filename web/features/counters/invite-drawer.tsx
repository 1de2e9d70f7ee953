import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDrawer } from '../../app/form-drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AdministratorFields } from './administrator-fields.tsx'
import type { CounterDialogProps } from './counter-dialog-props.ts'
import { type Administrator, blankAdministrator, missingOf } from './counter-draft.ts'
import { useCounterSaving } from './use-counter-saving.ts'

/** Invites somebody to look after a counter that nobody looks after any more. */
export function InviteDrawer({ counter, onClose }: CounterDialogProps) {
  const { t } = useTranslation('counters')
  const [person, setPerson] = useState<Administrator>(blankAdministrator)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const saving = useCounterSaving<Administrator>({
    counter,
    action: 'administrators',
    said: ({ email }) => t('administrators.invited', { email }),
    fields: ['firstName', 'lastName', 'email', 'language'],
    onSaved: onClose,
  })
  const submit = () => {
    const fields = missingOf(person)
    if (fields.length > 0) return setMissing(Object.fromEntries(fields.map((field) => [field, t('missing')])))
    saving.save({
      ...person,
      firstName: person.firstName.trim(),
      lastName: person.lastName.trim(),
      email: person.email.trim(),
    })
  }
  return (
    <FormDrawer
      title={t('administrators.inviteFor', { name: counter.name })}
      description={t('administrators.drawer')}
      submitLabel={t('administrators.send')}
      isDirty={JSON.stringify(person) !== JSON.stringify(blankAdministrator) && !saving.isSaved}
      isSaving={saving.isSaving}
      errors={{ ...saving.errors, ...missing }}
      refusal={saving.refusal}
      onSave={submit}
      onClose={onClose}
    >
      <AdministratorFields
        person={person}
        prefix=""
        errors={{ ...saving.errors, ...missing }}
        onChange={(changed) => {
          setPerson(changed)
          setMissing({})
          saving.reset()
        }}
      />
      <Notice>{t('drawer.invitation')}</Notice>
    </FormDrawer>
  )
}
