import { IconForms, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../contract/duty-shapes.ts'
import { useDutyList } from '../../app/duty-queries.ts'
import { ListBody } from '../../app/list-body.tsx'
import { holds, useSession } from '../../app/session.ts'
import { SettingsTabs } from '../../app/settings-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Forbidden } from '../../ui/forbidden.tsx'
import { Rows } from '../../ui/rows.tsx'
import { Screen } from '../../ui/screen.tsx'
import classes from './duties-screen.module.css'
import { DutyDialogs, type OpenDuty } from './duty-dialogs.tsx'
import { DutyRow } from './duty-row.tsx'

/** C7, C8: what is asked about the people of the organization, by itself and by its applications. */
export function DutiesScreen() {
  const { t } = useTranslation('duties')
  const mayManage = holds(useSession(), 'settings.manage')
  const [open, setOpen] = useState<OpenDuty>(null)
  const list = useDutyList()
  const create = (
    <Button
      variant="primary"
      icon={<IconPlus size={16} stroke={1.9} />}
      onPress={() => setOpen({ what: 'edit', duty: null })}
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
              <EmptyState icon={<IconForms size={28} stroke={1.7} />} title={t('empty.title')} action={create}>
                {t('empty.message')}
              </EmptyState>
            }
          >
            {(duties) => <Parts duties={duties} onOpen={setOpen} />}
          </ListBody>
        )}
        <DutyDialogs open={open} onClose={() => setOpen(null)} />
      </Screen>
    </>
  )
}

type PartsProps = { duties: readonly Duty[]; onOpen: (open: OpenDuty) => void }

/** The organization's own first, then those of each application. */
function Parts({ duties, onOpen }: PartsProps) {
  const { t } = useTranslation('duties')
  const own = duties.filter(({ application }) => application === null)
  const others = Map.groupBy(
    duties.filter(({ application }) => application !== null),
    ({ application, applicationName }) => applicationName ?? application ?? '',
  )
  return (
    <>
      <section className={classes.part}>
        <h2>{t('own')}</h2>
        {own.length === 0 ? <p className={classes.hint}>{t('noneOwn')}</p> : rowsOf(t('own'), own, onOpen)}
      </section>
      {[...others].map(([name, items]) => (
        <section key={name} className={classes.part}>
          <h2>{t('ofApplication', { name })}</h2>
          <p className={classes.hint}>{t('readOnly')}</p>
          {rowsOf(name, items, onOpen)}
        </section>
      ))}
    </>
  )
}

const rowsOf = (label: string, duties: readonly Duty[], onOpen: PartsProps['onOpen']) => (
  <Rows label={label}>
    {duties.map((duty) => (
      <DutyRow key={`${duty.application}:${duty.key}`} duty={duty} onOpen={onOpen} />
    ))}
  </Rows>
)
