import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconExclamationCircle,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MailMessage, MessageStatus } from '../../../contract/mail-message-shapes.ts'
import { Tag } from '../../ui/tag.tsx'
import { useLanguage } from '../use-language.ts'
import classes from './mail-messages.module.css'
import { stateTone, stateWords } from './message-words.ts'

const icons = {
  queued: IconClock,
  sending: IconSend,
  sent: IconCheck,
  failed: IconExclamationCircle,
  uncertain: IconAlertTriangle,
  cancelled: IconBan,
} as const satisfies Record<MessageStatus, TablerIcon>

/** Where a message stands, in words that may take two lines. */
export function MessageStateTag({ message }: { message: MailMessage }) {
  const { t } = useTranslation('mailMessages')
  const language = useLanguage()
  const Icon = icons[message.status]
  return (
    <span className={classes.state}>
      <Tag tone={stateTone(message)} icon={<Icon size={13} stroke={1.9} aria-hidden />}>
        {stateWords(t, message, language)}
      </Tag>
    </span>
  )
}
