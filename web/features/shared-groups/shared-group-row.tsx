import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SharedGroup } from '../../../contract/group-shapes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row } from '../../ui/rows.tsx'

type Props = { group: SharedGroup; onEdit: () => void; onDelete: () => void }
const icon = { size: 17, stroke: 1.7 }

/** One group of the vendor: how much it gives, to which customers, and to how many people. */
export function SharedGroupRow({ group, onEdit, onDelete }: Props) {
  const { t } = useTranslation('sharedGroups')
  const { name, description, permissions, forAll, organizationCount, memberCount } = group
  return (
    <Row
      name={
        <button type="button" onClick={onEdit}>
          {name}
        </button>
      }
      {...(description !== null && { description })}
      facts={[
        { id: 'rights', words: t('rights', { count: permissions.length }) },
        { id: 'customers', words: forAll ? t('everyCustomer') : t('customers', { count: organizationCount }) },
        { id: 'people', words: t('people', { count: memberCount }) },
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
