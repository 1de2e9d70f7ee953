import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import type { OrganizationApplication } from '../../../contract/rights-shapes.ts'
import { Button } from '../../ui/button.tsx'
import { MultiSelect } from '../../ui/multi-select.tsx'
import { Select } from '../../ui/select.tsx'
import { useIsPhone } from '../../ui/use-media.ts'
import classes from './groups-screen.module.css'
import { mostCompared } from './groups-search.ts'

/** The choice of all applications at once. */
export const everyApplication = '*'

type Props = {
  groups: readonly Group[]
  shown: readonly Group[]
  applications: readonly OrganizationApplication[]
  application: string
  mayCreate: boolean
  onApplication: (key: string) => void
  onShow: (ids: string[]) => void
  onSearch: (typed: string) => void
  onCreate: () => void
}

/** What is looked at: which application, which groups side by side; and the way to a new group and to paper. */
export function GroupsToolbar(props: Props) {
  const { groups, shown, applications, application, mayCreate, onApplication, onShow, onSearch, onCreate } = props
  const { t } = useTranslation('groups')
  const isPhone = useIsPhone()
  return (
    <div className={classes.toolbar}>
      <div className={classes.application}>
        <Select
          label={t('application')}
          items={[
            ...applications.map(({ key, name }) => ({ id: key, label: name })),
            { id: everyApplication, label: t('everyApplication') },
          ]}
          value={application}
          onChange={onApplication}
        />
      </div>
      <div className={classes.chosen}>
        {isPhone ? (
          <Select
            label={t('oneGroup')}
            items={groups.map(({ id, name }) => ({ id, label: name }))}
            value={shown[0]?.id ?? null}
            onChange={(id) => onShow([id])}
          />
        ) : (
          <MultiSelect
            label={t('compared', { count: mostCompared })}
            items={[...new Map([...shown, ...groups].map((group) => [group.id, group])).values()].map(
              ({ id, name }) => ({
                id,
                label: name,
              }),
            )}
            values={shown.map(({ id }) => id)}
            onChange={(ids) => onShow(ids.slice(-mostCompared))}
            onSearch={onSearch}
          />
        )}
      </div>
      <div className={classes.buttons}>
        <Button icon={<IconPrinter size={16} stroke={1.7} aria-hidden />} onPress={() => globalThis.print()}>
          {t('print')}
        </Button>
        {mayCreate && (
          <Button variant="primary" icon={<IconPlus size={16} stroke={1.9} aria-hidden />} onPress={onCreate}>
            {t('new')}
          </Button>
        )}
      </div>
    </div>
  )
}
