import { useTranslation } from 'react-i18next'
import { RivalEditDialog } from '../../app/rival-edit-dialog.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

/** Tells what somebody else changed in the application meanwhile. */
export function ConflictDialog({ conflict }: { conflict: NonNullable<ApplicationForm['conflict']> }) {
  const { t } = useTranslation('applications')
  const words = {
    title: t('conflict.title'),
    message: t('conflict.message'),
    discard: t('conflict.discard'),
    keep: t('conflict.keep'),
  }
  return (
    <RivalEditDialog words={words} onKeep={conflict.keepMine} onDiscard={conflict.takeTheirs}>
      <ul className={classes.changed}>
        {conflict.fields.map((field) => (
          <li key={field}>{t(`conflict.fields.${field}`)}</li>
        ))}
      </ul>
    </RivalEditDialog>
  )
}
