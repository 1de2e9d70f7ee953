import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import type { Attachment } from '../../../contract/ticket-shapes.ts'
import { apiAddress } from '../api.ts'
import { useLanguage } from '../use-language.ts'
import classes from './attachments.module.css'
import { formatSize } from './file-size.ts'

type Props = { attachments: readonly Attachment[]; attachmentPath: (id: string) => string }

/** Files that were sent with a message; each is downloaded, never shown in the page. */
export function AttachmentList({ attachments, attachmentPath }: Props) {
  const language = useLanguage()
  if (attachments.length === 0) return null
  return (
    <ul className={classes.files}>
      {attachments.map(({ id, name, sizeBytes }) => (
        <li key={id}>
          <a className={classes.file} href={apiAddress(attachmentPath(id))} download={name}>
            <IconPaperclip size={15} stroke={1.7} aria-hidden />
            <span className={classes.name}>{name}</span>
            <span className={classes.size}>{formatSize(sizeBytes, language)}</span>
            <IconDownload size={15} stroke={1.7} aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  )
}
