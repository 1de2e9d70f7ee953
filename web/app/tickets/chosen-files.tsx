import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useLanguage } from '../use-language.ts'
import classes from './attachments.module.css'
import { formatSize } from './file-size.ts'
import type { ChosenFile, Uploads } from './use-uploads.ts'

/** The files that go with the message: how far each has come, or why it was refused. */
export function ChosenFiles({ uploads: { files, remove, problem } }: { uploads: Uploads }) {
  const { t } = useTranslation('tickets')
  return (
    <div aria-live="polite">
      {problem !== null && <p className={classes.problem}>{problem}</p>}
      {files.length > 0 && (
        <ul className={classes.chosen} aria-label={t('answer.files')}>
          {files.map((file) => (
            <ChosenFileRow key={file.key} file={file} onRemove={() => remove(file.key)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function ChosenFileRow({ file, onRemove }: { file: ChosenFile; onRemove: () => void }) {
  const { t } = useTranslation('tickets')
  const language = useLanguage()
  const { name, sizeBytes, progress, id, problem } = file
  return (
    <li className={classNames(classes.chosenFile, problem !== null && classes.refused)}>
      <IconPaperclip size={15} stroke={1.7} aria-hidden />
      <span className={classes.name}>{name}</span>
      <span className={classes.size}>{formatSize(sizeBytes, language)}</span>
      {id === null && problem === null && (
        <progress className={classes.progress} value={progress} max={1} aria-label={t('answer.sending', { name })} />
      )}
      {problem !== null && <span className={classes.problem}>{problem}</span>}
      <IconButton
        label={t('answer.detach', { name })}
        icon={<IconX size={15} stroke={1.7} aria-hidden />}
        onPress={onRemove}
      />
    </li>
  )
}
