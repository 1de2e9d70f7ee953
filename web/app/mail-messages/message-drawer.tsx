import { IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailMessage } from '../../../contract/mail-message-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Drawer } from '../../ui/drawer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { errorMessage } from '../api.ts'
import { formatMoment } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'
import { CancelDialog, ResendDialog } from './message-dialogs.tsx'
import { MessageFacts } from './message-facts.tsx'
import { MessageNotice } from './message-notice.tsx'
import type { MessageScope } from './message-queries.ts'
import { TechnicalDetails } from './technical-details.tsx'
import { useMessageAct } from './use-message-act.ts'

type Props = {
  message: MailMessage
  scope: MessageScope
  /** Ways on from the message, below what is known of it. */
  children?: ReactNode
  onClose: () => void
}

const mayCancel = ['queued', 'failed', 'uncertain']

/** A message: whether it left, why not and what to do, who gets it; sends it again or gives it up. */
export function MessageDrawer({ message, scope, children, onClose }: Props) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const [asked, setAsked] = useState<'resend' | 'cancel' | null>(null)
  const { mutate, error, isPending } = useMessageAct(message.id, scope, onClose)
  const { status, subject, mayResend, createdAt } = message
  // What was refused is said in the drawer, where the message is read anew.
  const act = (what: 'resend' | 'cancel') => mutate(what, { onError: () => setAsked(null) })
  const isAskedFirst = status === 'uncertain'
  const dialog = { message, isPending, onCancel: () => setAsked(null) }
  const acts = (mayCancel.includes(status) || mayResend) && (
    <>
      {mayCancel.includes(status) && <Button onPress={() => setAsked('cancel')}>{t('cancel.button')}</Button>}
      {mayResend && (
        <Button
          variant="primary"
          icon={<IconRefresh size={16} stroke={1.7} aria-hidden />}
          isPending={isPending && asked === null}
          onPress={() => (isAskedFirst ? setAsked('resend') : act('resend'))}
        >
          {t('resend.button')}
        </Button>
      )}
    </>
  )
  return (
    <Drawer
      title={subject}
      description={formatMoment(createdAt, language)}
      isOpen
      onClose={onClose}
      {...(acts && { footer: acts })}
    >
      <div className={classes.part}>
        {error !== null && <Notice tone="red">{errorMessage(error)}</Notice>}
        <MessageNotice message={message} />
        <MessageFacts message={message} />
        {children}
        <TechnicalDetails message={message} />
      </div>
      {asked === 'resend' && <ResendDialog {...dialog} onConfirm={() => act('resend')} />}
      {asked === 'cancel' && <CancelDialog {...dialog} onConfirm={() => act('cancel')} />}
    </Drawer>
  )
}
