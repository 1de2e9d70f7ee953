import { IconChecks } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketRule } from '../../../contract/desk-shapes.ts'
import { ForVendor } from '../../app/for-vendor.tsx'
import { ListScreen } from '../../app/list-screen.tsx'
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
      list={useQuery(ticketRulesQuery)}
      words={words}
      icon={<IconChecks size={28} stroke={1.7} />}
      onCreate={() => setOpen({ what: 'edit', rule: null })}
      row={(rule) => (
        <RuleRow
          key={rule.id}
          rule={rule}
          onEdit={() => setOpen({ what: 'edit', rule })}
          onDelete={() => setOpen({ what: 'delete', rule })}
        />
      )}
    >
      {open?.what === 'edit' && <RuleDrawer rule={open.rule} onClose={close} />}
      {open?.what === 'delete' && <DeleteRuleDialog rule={open.rule} onClose={close} />}
    </ListScreen>
  )
}
