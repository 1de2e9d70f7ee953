import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationTemplate } from '../../../contract/counter-shapes.ts'
import { templatesQuery } from '../../app/counter-templates.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListBody } from '../../app/list-body.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
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
  const { data, error, refetch } = useQuery(templatesQuery)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', template: null })}
    >
      {t('new')}
    </Button>
  )
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} action={data !== undefined && data.items.length > 0 && create}>
      <ListBody
        items={data?.items}
        error={error}
        onRetry={() => void refetch()}
        failed={t('failed')}
        empty={
          <EmptyState icon={<IconTemplate size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        }
      >
        {(templates) => (
          <Rows label={t('title')}>
            {templates.map((template) => (
              <TemplateRow
                key={template.id}
                template={template}
                onEdit={() => setOpen({ what: 'edit', template })}
                onDelete={() => setOpen({ what: 'delete', template })}
              />
            ))}
          </Rows>
        )}
      </ListBody>
      {open?.what === 'edit' && <TemplateDrawer template={open.template} onClose={close} />}
      {open?.what === 'delete' && <DeleteTemplateDialog template={open.template} onClose={close} />}
    </Screen>
  )
}
