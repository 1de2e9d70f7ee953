import { IconChecks, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListBody } from '../../app/list-body.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DeleteRuleDialog } from './delete-rule-dialog.tsx'
import { RuleDrawer } from './rule-drawer.tsx'
import { ticketRulesQuery } from './rule-queries.ts'
import { RuleRow } from './rule-row.tsx'

type Open = { what: 'edit'; rule: TicketRule | null } | { what: 'delete'; rule: TicketRule } | null

/** F9: the rules that approve safe requests alone, each said in a sentence. */
export function TicketRulesScreen() {
  const { t } = useTranslation('ticketRules')
  return (
    <ForVendor title={t('title')}>
      <Content />
    </ForVendor>
  )
}

function Content() {
  const { t } = useTranslation('ticketRules')
  const { data, error, refetch } = useQuery(ticketRulesQuery)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', rule: null })}
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
          <EmptyState icon={<IconChecks size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
            {t('empty.message')}
          </EmptyState>
        }
      >
        {(rules) => (
          <Rows label={t('title')}>
            {rules.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                onEdit={() => setOpen({ what: 'edit', rule })}
                onDelete={() => setOpen({ what: 'delete', rule })}
              />
            ))}
          </Rows>
        )}
      </ListBody>
      {open?.what === 'edit' && <RuleDrawer rule={open.rule} onClose={close} />}
      {open?.what === 'delete' && <DeleteRuleDialog rule={open.rule} onClose={close} />}
    </Screen>
  )
}
