import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskSettings } from '../../../contract/desk-shapes.ts'
import classes from '../../app/editor-footer.module.css'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListBody } from '../../app/list-body.tsx'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ClosedDaysCard } from './closed-days-card.tsx'
import styles from './desk-settings.module.css'
import { HoursCard } from './hours-card.tsx'
import { PromiseCard } from './promise-card.tsx'
import { type DeskEditor, deskSettingsQuery, useDeskEditor } from './use-desk-settings.ts'

/** F9: when the desk works, what it promises, and where it is told. */
export function DeskSettingsScreen() {
  const { t } = useTranslation('deskSettings')
  return (
    <ForVendor title={t('title')}>
      <Content />
    </ForVendor>
  )
}

function Content() {
  const { t } = useTranslation('deskSettings')
  const { data, error, refetch } = useQuery(deskSettingsQuery)
  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <ListBody items={data && [data]} error={error} onRetry={() => void refetch()} failed={t('failed')} empty={null}>
        {([settings]) => settings !== undefined && <Form settings={settings} />}
      </ListBody>
    </Screen>
  )
}

function Form({ settings }: { settings: DeskSettings }) {
  const editor = useDeskEditor(settings)
  useLeaveGuard(editor.isDirty)
  return (
    <>
      <div className={styles.cards}>
        <HoursCard editor={editor} />
        <ClosedDaysCard editor={editor} />
        <PromiseCard editor={editor} />
      </div>
      <Footer editor={editor} />
    </>
  )
}

function Footer({ editor }: { editor: DeskEditor }) {
  const { t } = useTranslation('deskSettings')
  if (!editor.isDirty) return <div className={classes.place} />
  const isWrong = Object.keys(editor.errors).length > 0
  return (
    <section className={classes.footer} aria-label={t('footer')}>
      <p role="status">{editor.refusal ?? (isWrong ? t('fixAbove') : t('openKeep'))}</p>
      <div className={classes.buttons}>
        <Button variant="quiet" onPress={editor.discard}>
          {t('discard')}
        </Button>
        <Button variant="primary" isPending={editor.isSaving} onPress={editor.save}>
          {t('save')}
        </Button>
      </div>
    </section>
  )
}
