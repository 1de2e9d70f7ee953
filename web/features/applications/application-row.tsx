import { IconPencil, IconPlugConnected, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Open } from './application-dialogs.tsx'
import classes from './applications-screen.module.css'

/** One application of the suite with what can be done with it. */
export function ApplicationRow({ application, onOpen }: { application: Application; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('applications')
  const name = application.name[useLanguage()]
  const description = application.description[useLanguage()]
  const icon = { size: 17, stroke: 1.7 }
  return (
    <li className={classes.row}>
      <ApplicationPicture icon={application.icon} color={application.color} size={38} />
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.description}>{description}</p>
      </div>
      <p className={classes.address}>{application.url.replace(/^https?:\/\//, '')}</p>
      <div className={classes.facts}>
        <Tag>{t(application.clientAuth === 'secret' ? 'kinds.secretShort' : 'kinds.noneShort')}</Tag>
        <span>{t('rights', { count: application.permissions.length })}</span>
      </div>
      <div className={classes.actions}>
        <IconButton
          label={t('showConnection', { name })}
          icon={<IconPlugConnected {...icon} />}
          onPress={() => onOpen({ what: 'connection', id: application.id })}
        />
        <IconButton
          label={t('editNamed', { name })}
          icon={<IconPencil {...icon} />}
          onPress={() => onOpen({ what: 'edit', application })}
        />
        <IconButton
          label={t('deleteNamed', { name })}
          icon={<IconTrash {...icon} />}
          onPress={() => onOpen({ what: 'delete', application })}
        />
      </div>
    </li>
  )
}
