import { IconPencil, IconPlugConnected, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../contract/application-shapes.ts'
import { useLanguage } from '../../app/use-language.ts'
import { ApplicationPicture } from '../../ui/application-picture.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Open } from './application-dialogs.tsx'

/** One application of the suite with what can be done with it. */
export function ApplicationRow({ application, onOpen }: { application: Application; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('applications')
  const name = application.name[useLanguage()]
  const description = application.description[useLanguage()]
  const icon = { size: 17, stroke: 1.7 }
  return (
    <Row
      picture={<ApplicationPicture icon={application.icon} color={application.color} size={38} />}
      name={name}
      description={description}
      facts={[
        { id: 'address', words: application.url.replace(/^https?:\/\//, '') },
        {
          id: 'kind',
          words: <Tag>{t(application.clientAuth === 'secret' ? 'kinds.secretShort' : 'kinds.noneShort')}</Tag>,
        },
        { id: 'rights', words: t('rights', { count: application.permissions.length }) },
      ]}
      actions={
        <>
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
        </>
      }
    />
  )
}
