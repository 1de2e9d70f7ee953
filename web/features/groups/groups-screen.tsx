import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { useRightsCatalogue } from '../../app/rights/use-rights-catalogue.ts'
import { holds, useSession } from '../../app/session.ts'
import { useLeaveGuard } from '../../app/use-leave-guard.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { useIsPhone } from '../../ui/use-media.ts'
import { DeleteGroupDialog } from './delete-group-dialog.tsx'
import { GroupDialog } from './group-dialog.tsx'
import type { GroupAction } from './group-heading.tsx'
import { askedRights } from './groups-draft.ts'
import { GroupsFooter } from './groups-footer.tsx'
import classes from './groups-screen.module.css'
import { type GroupsSearch, mostCompared } from './groups-search.ts'
import { everyApplication, GroupsToolbar } from './groups-toolbar.tsx'
import { ImpactPanel } from './impact-panel.tsx'
import { Matrix } from './matrix.tsx'
import { partsOf } from './matrix-rows.ts'
import { PlainWordsCard } from './plain-words-card.tsx'
import { useGroupsEditor } from './use-groups-editor.ts'
import { useImpact } from './use-impact.ts'
import { useShownGroups } from './use-shown-groups.ts'

type Props = { search: GroupsSearch; onSearch: (search: GroupsSearch) => void }
type Open = { action: GroupAction | 'new'; group: Group | null } | null

/** Groups × rights (B14, C9): what each group opens, in a matrix and in plain words, edited with its impact in sight. */
export function GroupsScreen({ search, onSearch }: Props) {
  const { t } = useTranslation('groups')
  const session = useSession()
  const isPhone = useIsPhone()
  const { applications, isPending } = useRightsCatalogue()
  const { groups, shown: wanted, search: find } = useShownGroups(search.groups)
  const [open, setOpen] = useState<Open>(null)
  const shown = isPhone ? wanted.slice(0, 1) : wanted
  const asked = useMemo(() => askedRights(applications), [applications])
  const editor = useGroupsEditor(wanted, asked)
  const impact = useImpact(editor.draft)
  useLeaveGuard(editor.isDirty)
  const isLong = useDelayed(isPending)
  const first = applications.find(({ key }) => key !== 'guichet') ?? applications[0]
  const application = search.application ?? first?.key ?? everyApplication
  const looked = applications.filter(({ key }) => application === everyApplication || key === application)
  const parts = partsOf(looked)
  const mayCreate = holds(session, 'groups.manage')
  const show = (ids: string[]) => onSearch({ ...search, groups: ids })
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <p className={classes.count}>{t('shown', { shown: shown.length, count: groups.length })}</p>
      </header>
      <GroupsToolbar
        {...{ groups, shown, applications, application, mayCreate }}
        onApplication={(key) => onSearch({ ...search, application: key })}
        onShow={show}
        onSearch={find}
        onCreate={() => setOpen({ action: 'new', group: null })}
      />
      {isLong && <Skeleton height={420} />}
      {!isPending && shown.length === 0 && (
        <EmptyState icon={<IconUsersGroup size={28} stroke={1.7} />} title={t('empty.title')}>
          {t('empty.message')}
        </EmptyState>
      )}
      {!isPending && shown.length > 0 && (
        <div className={classes.columns}>
          <div className={classes.main}>
            <Matrix
              {...{ parts, editor, mayCreate }}
              isNarrow={isPhone}
              groups={shown}
              onAction={(group, action) => setOpen({ action, group })}
            />
            <PlainWordsCard
              {...{ parts, editor }}
              groups={shown}
              place={looked.length === 1 ? (looked[0]?.name ?? '') : t('theSuite')}
            />
          </div>
          {mayCreate && (
            <aside className={classes.aside}>
              <ImpactPanel groups={wanted} editor={editor} impact={impact} />
            </aside>
          )}
        </div>
      )}
      <GroupsFooter groups={wanted} editor={editor} impact={impact} />
      <GroupDialogs
        {...{ open, groups }}
        onClose={() => setOpen(null)}
        onCreated={(id) => show([...shown.map((group) => group.id), id].slice(-mostCompared))}
      />
    </div>
  )
}

type DialogsProps = {
  open: Open
  groups: readonly Group[]
  onClose: () => void
  onCreated: (id: string) => void
}

/** The window over the screen: a new group, another name, or the question before one is deleted. */
function GroupDialogs({ open, groups, onClose, onCreated }: DialogsProps) {
  if (open === null) return null
  if (open.action === 'delete' && open.group !== null) {
    return <DeleteGroupDialog group={open.group} groups={groups} onClose={onClose} />
  }
  return (
    <GroupDialog
      group={open.action === 'edit' ? open.group : null}
      groups={groups}
      model={open.action === 'copy' ? open.group : null}
      onClose={onClose}
      onSaved={(id) => {
        onClose()
        if (open.action !== 'edit') onCreated(id)
      }}
    />
  )
}
