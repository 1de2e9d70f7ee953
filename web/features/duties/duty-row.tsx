import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../contract/duty-shapes.ts'
import { PeopleLink } from '../../app/people-link.tsx'
import { useLanguage } from '../../app/use-language.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { OpenDuty } from './duty-dialogs.tsx'

const icon = { size: 17, stroke: 1.7 }

/** One thing asked about people; only the organization's own can be changed here. */
export function DutyRow({ duty, onOpen }: { duty: Duty; onOpen: (open: OpenDuty) => void }) {
  const { t } = useTranslation('duties')
  const language = useLanguage()
  const { application, key, kind, help, options, editedBy, userCount } = duty
  const name = duty.label[language]
  const answers = options.map(({ label }) => label[language]).join(', ')
  const description = [answers, help?.[language]].filter(Boolean).join(' · ')
  return (
    <Row
      name={name}
      {...(description !== '' && { description })}
      facts={[
        { id: 'kind', words: <Tag>{t(`kinds.${kind}`)}</Tag> },
        { id: 'editor', words: t(`editedBy.${editedBy}`) },
        { id: 'people', words: <PeopleLink count={userCount} search={{ duty: [`${application ?? ''}:${key}`] }} /> },
      ]}
      {...(application === null && {
        actions: (
          <>
            <IconButton
              label={t('editNamed', { name })}
              icon={<IconPencil {...icon} />}
              onPress={() => onOpen({ what: 'edit', duty })}
            />
            <IconButton
              label={t('deleteNamed', { name })}
              icon={<IconTrash {...icon} />}
              onPress={() => onOpen({ what: 'delete', duty })}
            />
          </>
        ),
      })}
    />
  )
}
