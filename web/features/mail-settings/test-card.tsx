import { IconPlugConnected } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailFailure, OauthProvider, TestMailSettings, ToldMailFailure } from '../../../contract/mail-shapes.ts'
import { MailTestPanel } from '../../app/mail-test/mail-test-panel.tsx'
import type { MailTest } from '../../app/mail-test/use-mail-test.ts'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ConnectMailbox } from './connect-mailbox.tsx'
import { testOf } from './mail-draft.ts'
import type { MailEditor } from './use-mail-editor.ts'

/** Failures that signing in at the provider mends. */
const mendedByConnecting: readonly MailFailure[] = [
  'basicAuthOff',
  'tokenRefused',
  'reconnectNeeded',
  'appPasswordNeeded',
]

/** The test of what stands in the form, saved or not (M10). */
export function TestCard({ editor, test }: { editor: MailEditor; test: MailTest }) {
  const { email } = useSession()
  const { draft } = editor
  return (
    <Card>
      <MailTestPanel
        test={test}
        onStart={(to) => test.start(testOf(draft, to))}
        ownAddress={email}
        host={draft.host.trim() === '' ? null : draft.host.trim()}
        isStale={test.tested !== null && isOther(test.tested, testOf(draft, undefined))}
        isConnected={draft.authentication === 'oauth' || draft.authentication === 'none'}
        repair={(failure) => <Repair failure={failure} editor={editor} />}
      />
    </Card>
  )
}

/**
 * Whether the form holds other settings than those that were tested. Where the message goes does not count, nor a password
 * that the form no longer holds: it was saved meanwhile.
 */
function isOther(tested: string, { password, ...now }: TestMailSettings): boolean {
  const { password: testedPassword, to: _to, ...before } = JSON.parse(tested)
  const isSamePassword = password === undefined || password === testedPassword
  return !isSamePassword || JSON.stringify(before) !== JSON.stringify({ ...now, to: undefined })
}

function Repair({ failure, editor }: { failure: ToldMailFailure; editor: MailEditor }) {
  const { t } = useTranslation('mailSettings')
  const { base, draft, isDirty, edit } = editor
  const provider = providerOf(editor)
  if (provider === null || !mendedByConnecting.includes(failure.code)) return null
  const name = t(`oauth.providers.${provider}`)
  if (draft.authentication === 'oauth') {
    if (base.authentication !== 'oauth' || isDirty) return <p>{t('test.saveFirst')}</p>
    return <ConnectMailbox label={t('test.connect', { provider: name })} />
  }
  return (
    <Button
      variant="primary"
      isWide
      icon={<IconPlugConnected size={18} stroke={1.7} aria-hidden />}
      onPress={() => {
        edit({ authentication: 'oauth', oauth: { ...draft.oauth, provider } })
        document.getElementById('mail-sign-in')?.scrollIntoView({ block: 'start' })
      }}
    >
      {t('test.useConnection', { provider: name })}
    </Button>
  )
}

/** Where mailboxes of the server in the form can be connected; null: nowhere that is known. */
function providerOf({ base, draft }: MailEditor): OauthProvider | null {
  const known = base.presets.find(({ key, host }) => key === draft.preset || host === draft.host.trim().toLowerCase())
  return known?.oauth ?? base.oauth?.provider ?? null
}
