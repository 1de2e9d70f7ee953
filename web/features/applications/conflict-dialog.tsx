import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './application-drawer.module.css'
import type { ApplicationForm } from './use-application-form.ts'

/** Tells what somebody else changed in the application meanwhile; nothing is lost without a choice. */
export function ConflictDialog({ conflict }: { conflict: NonNullable<ApplicationForm['conflict']> }) {
  const { t } = useTranslation('applications')
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      onClose={conflict.keepMine}
      footer={
        <>
          <Button variant="quiet" onPress={conflict.takeTheirs}>
            {t('conflict.discard')}
          </Button>
          <Button variant="primary" onPress={conflict.keepMine}>
            {t('conflict.keep')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.message')}</p>
      <ul className={classes.changed}>
        {conflict.fields.map((field) => (
          <li key={field}>{t(`conflict.fields.${field}`)}</li>
        ))}
      </ul>
    </Dialog>
  )
}
