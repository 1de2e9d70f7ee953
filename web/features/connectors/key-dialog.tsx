import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connector } from '../../../contract/connector-shapes.ts'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './connector-drawer.module.css'
import { keyExample } from './examples.ts'
import { KeyFields } from './key-fields.tsx'
import { useKeyForm } from './use-key-form.ts'

/** Makes an API key, then shows it, once. */
export function KeyDialog({ connector, onClose }: { connector: Connector; onClose: () => void }) {
  const { t } = useTranslation('connectors')
  const { organization } = useSession()
  const formId = useId()
  const form = useKeyForm(connector)
  if (form.madeKey !== undefined) {
    return (
      <Dialog
        title={t('key.madeTitle')}
        isOpen
        onClose={onClose}
        role="alertdialog"
        footer={
          <Button variant="primary" onPress={onClose}>
            {t('key.noted')}
          </Button>
        }
      >
        <div className={classes.part}>
          <Notice tone="amber">{t('shownOnce')}</Notice>
          <CopyField label={form.draft.name} value={form.madeKey} />
          <CopyField label={t('how.key')} value={keyExample(location.origin, organization.slug)} isBlock />
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('key.title', { name: connector.displayName })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.isMaking}>
            {t('key.submit')}
          </Button>
        </>
      }
    >
      <KeyFields id={formId} form={form} connector={connector} />
    </Dialog>
  )
}
