import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './webhooks.module.css'

/** The secret that messages are signed with, shown this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation('webhooks')
  return (
    <Dialog
      title={t('secret.title')}
      isOpen
      onClose={onClose}
      // A click outside must not take away what is shown only once.
      role="alertdialog"
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('secret.kept')}
        </Button>
      }
    >
      <div className={classes.part}>
        <Notice tone="amber">{t('secret.once')}</Notice>
        <CopyField label={t('secret.label')} value={secret} />
        <p className={classes.hint}>{t('secret.hint')}</p>
      </div>
    </Dialog>
  )
}
