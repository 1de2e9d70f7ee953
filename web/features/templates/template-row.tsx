import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'
import { Tag } from '../../ui/tag.tsx'

type Props = { template: OrganizationTemplate; onEdit: () => void; onDelete: () => void }
const icon = { size: 17, stroke: 1.7 }

/** One template: how many groups it brings, who decides, and how many counters began with it. */
export function TemplateRow({ template, onEdit, onDelete }: Props) {
  const { t } = useTranslation('templates')
  const { name, description, content, usedBy } = template
  return (
    <Row
      name={
        <button type="button" onClick={onEdit}>
          {name}
        </button>
      }
      {...(description !== null && { description })}
      facts={[
        { id: 'groups', words: t('groupCount', { count: content.groups.length }) },
        { id: 'used', words: usedBy === 0 ? t('unused') : t('usedBy', { count: usedBy }) },
        { id: 'mode', words: content.isDecidedByProvider && <Tag tone="amber">{t('requestMode')}</Tag> },
      ]}
      actions={
        <>
          <IconButton label={t('editNamed', { name })} icon={<IconPencil {...icon} />} onPress={onEdit} />
          <IconButton label={t('deleteNamed', { name })} icon={<IconTrash {...icon} />} onPress={onDelete} />
        </>
      }
    />
  )
}
