import { IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { templatesQuery } from '../../app/counter-templates.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListScreen } from '../../app/list-screen.tsx'
import { DeleteTemplateDialog } from './delete-template-dialog.tsx'
import { TemplateDrawer } from './template-drawer.tsx'
import { TemplateRow } from './template-row.tsx'

type Open =
  | { what: 'edit'; template: OrganizationTemplate | null }
  | { what: 'delete'; template: OrganizationTemplate }
  | null

/** M2: what new counters can begin with. */
export function TemplatesScreen() {
  const { t } = useTranslation('templates')
  return (
    <ForVendor title={t('title')} permission="organizations.manage">
      <Content />
    </ForVendor>
  )
}

function Content() {
  const { t } = useTranslation('templates')
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const words = {
    title: t('title'),
    subtitle: t('subtitle'),
    create: t('new'),
    failed: t('failed'),
    emptyTitle: t('empty.title'),
    emptyMessage: t('empty.message'),
  }
  return (
    <ListScreen
      list={useQuery(templatesQuery)}
      words={words}
      icon={<IconTemplate size={28} stroke={1.7} />}
      onCreate={() => setOpen({ what: 'edit', template: null })}
      row={(template) => (
        <TemplateRow
          key={template.id}
          template={template}
          onEdit={() => setOpen({ what: 'edit', template })}
          onDelete={() => setOpen({ what: 'delete', template })}
        />
      )}
    >
      {open?.what === 'edit' && <TemplateDrawer template={open.template} onClose={close} />}
      {open?.what === 'delete' && <DeleteTemplateDialog template={open.template} onClose={close} />}
    </ListScreen>
  )
}
