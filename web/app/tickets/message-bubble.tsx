import { useTranslation } from 'react-i18next'
import type { Ticket, TicketEvent } from '../../../contract/ticket-shapes.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tag } from '../../ui/tag.tsx'
import { formatMoment } from '../moments.ts'
import { useLanguage } from '../use-language.ts'
import { AttachmentList } from './attachment-list.tsx'
import classes from './conversation.module.css'

type Props = {
  event: TicketEvent
  text: string | null
  ticket: Ticket
  attachmentPath: (id: string) => string
}

/** Something that somebody wrote, with the side they speak for; a question stands out. */
export function MessageBubble({ event, text, ticket, attachmentPath }: Props) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { name, side } = event.author
  const isQuestion = event.kind === 'question'
  const speaksFor = {
    organization: ticket.organization.name,
    provider: ticket.provider.name,
    system: t('talk.system'),
  }[side]
  return (
    <div className={classes.said}>
      <span className={classes.rail}>
        <Avatar name={name} size={32} isSolid={side === 'provider'} isMuted={side === 'system'} />
      </span>
      <article className={classNames(classes.bubble, isQuestion && classes.question)} aria-label={name}>
        <header className={classes.bubbleHead}>
          <strong>{name}</strong>
          {speaksFor !== name && <span className={classes.speaksFor}>{speaksFor}</span>}
          {isQuestion && <Tag tone="amber">{t('talk.question')}</Tag>}
          <time className={classes.when} dateTime={event.at}>
            {formatMoment(event.at, language)}
          </time>
        </header>
        {text !== null && <p className={classes.text}>{text}</p>}
        <AttachmentList attachments={event.attachments} attachmentPath={attachmentPath} />
      </article>
    </div>
  )
}
