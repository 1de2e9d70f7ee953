import { IconAt, IconList, IconLock, IconPalette, IconPassword, IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { errorMessage } from '../../app/api.ts'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { useChangePreview } from '../../app/use-change-preview.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ListsCard } from './lists-card.tsx'
import { LookCard } from './look-card.tsx'
import { NamesCard } from './names-card.tsx'
import { PasswordsCard } from './passwords-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SettingsFooter } from './settings-footer.tsx'
import classes from './settings-screen.module.css'
import { useSettings, useSettingsEditor } from './use-settings-editor.ts'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** What the organization decides for all its accounts: passwords, second factor, sign-in names. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const session = useSession()
  return (
    <>
      <SettingsTabs />
      <div className={classes.page}>
        <header>
          <h1>{t('title')}</h1>
          <p className={classes.subtitle}>{t('subtitle', { organization: session.organization.name })}</p>
        </header>
        {holds(session, 'settings.manage') ? (
          <SettingsContent />
        ) : (
          <EmptyState icon={<IconLock size={28} stroke={1.7} />} title={t('forbidden.title')}>
            {t('forbidden.message')}
          </EmptyState>
        )}
      </div>
    </>
  )
}

function SettingsContent() {
  const { t } = useTranslation('settings')
  const { data, error, isPending, refetch } = useSettings()
  const isLong = useDelayed(isPending)
  if (data !== undefined) return <SettingsForm settings={data} />
  if (error !== null) {
    return (
      <EmptyState title={t('failed')} action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}>
        {errorMessage(error)}
      </EmptyState>
    )
  }
  return isLong ? (
    <div className={classes.cards}>
      <Skeleton height={360} />
      <Skeleton height={360} />
    </div>
  ) : null
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings')
  const { organization } = useSession()
  const editor = useSettingsEditor(settings)
  useLeaveGuard(editor.isDirty)
  const isSound = editor.isDirty && Object.keys(editor.problems).length === 0
  const preview = useChangePreview(
    isSound ? { kind: 'settings.update', target: organization.id, values: editor.edits } : null,
  )
  return (
    <>
      <nav className={classes.anchors} aria-label={t('sections')}>
        <a href="#passwords">
          <IconPassword {...icon} />
          {t('passwords.title')}
        </a>
        <a href="#second-factor">
          <IconShieldLock {...icon} />
          {t('secondFactor.title')}
        </a>
        <a href="#names">
          <IconAt {...icon} />
          {t('names.title')}
        </a>
        <a href="#lists">
          <IconList {...icon} />
          {t('lists.title')}
        </a>
        <a href="#look">
          <IconPalette {...icon} />
          {t('look.title')}
        </a>
      </nav>
      <div className={classes.cards}>
        <div id="passwords" className={classes.anchor}>
          <PasswordsCard editor={editor} preview={preview} />
        </div>
        <div id="second-factor" className={classes.anchor}>
          <SecondFactorCard editor={editor} preview={preview} />
        </div>
        <div id="names" className={classes.anchor}>
          <NamesCard editor={editor} preview={preview} />
        </div>
        <div id="lists" className={classes.anchor}>
          <ListsCard editor={editor} preview={preview} />
        </div>
        <div id="look" className={classes.anchor}>
          <LookCard editor={editor} preview={preview} />
        </div>
      </div>
      <SettingsFooter editor={editor} preview={preview} />
      {editor.theirs !== null && <ConflictDialog editor={editor} theirs={editor.theirs} />}
    </>
  )
}
