import { IconBuilding, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Company } from '../../../contract/company-shapes.ts'
import { useCompanyList } from '../../app/company-queries.ts'
import { ListBody } from '../../app/list-body.tsx'
import { PeopleLink } from '../../app/people-link.tsx'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CompanyDialog } from './company-dialog.tsx'
import { DeleteCompanyDialog } from './delete-company-dialog.tsx'

type Open = { what: 'edit'; company: Company | null } | { what: 'delete'; company: Company } | null
const icon = { size: 17, stroke: 1.7 }

/** B12: the companies of the organization; whoever changes the settings looks after them. */
export function CompaniesScreen() {
  const { t } = useTranslation('companies')
  const [open, setOpen] = useState<Open>(null)
  const mayManage = holds(useSession(), 'settings.manage')
  const list = useCompanyList()
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', company: null })}
    >
      {t('new')}
    </Button>
  )
  const isFilled = mayManage && list.data !== undefined && list.data.items.length > 0
  return (
    <>
      <SettingsTabs />
      <Screen title={t('title')} subtitle={t('subtitle')} action={isFilled && create}>
        {!mayManage && <Forbidden title={t('forbidden.title')}>{t('forbidden.message')}</Forbidden>}
        {mayManage && (
          <ListBody
            items={list.data?.items}
            error={list.error}
            onRetry={() => void list.refetch()}
            failed={t('failed')}
            empty={
              <EmptyState icon={<IconBuilding size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
                {t('empty.message')}
              </EmptyState>
            }
          >
            {(companies) => (
              <Rows label={t('title')}>
                {companies.map((company) => (
                  <CompanyRow key={company.id} company={company} onOpen={setOpen} />
                ))}
              </Rows>
            )}
          </ListBody>
        )}
        {open?.what === 'edit' && <CompanyDialog company={open.company} onClose={() => setOpen(null)} />}
        {open?.what === 'delete' && <DeleteCompanyDialog company={open.company} onClose={() => setOpen(null)} />}
      </Screen>
    </>
  )
}

function CompanyRow({ company, onOpen }: { company: Company; onOpen: (open: Open) => void }) {
  const { t } = useTranslation('companies')
  const { id, name, code, userCount, contactCount } = company
  return (
    <Row
      name={name}
      facts={[
        { id: 'code', words: code !== null && t('codeIs', { code }) },
        { id: 'people', words: <PeopleLink count={userCount} search={{ company: [id] }} /> },
        { id: 'contacts', words: t('contacts', { count: contactCount }) },
      ]}
      actions={
        <>
          <IconButton
            label={t('editNamed', { name })}
            icon={<IconPencil {...icon} />}
            onPress={() => onOpen({ what: 'edit', company })}
          />
          <IconButton
            label={t('deleteNamed', { name })}
            icon={<IconTrash {...icon} />}
            onPress={() => onOpen({ what: 'delete', company })}
          />
        </>
      }
    />
  )
}
