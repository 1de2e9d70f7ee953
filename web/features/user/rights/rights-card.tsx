import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../../../contract/user-shapes.ts'
import { errorAt } from '../../../app/error-at.ts'
import { CompaniesSection } from '../../../app/person/companies-section.tsx'
import { holds, useSession } from '../../../app/session.ts'
import { Card } from '../../../ui/card.tsx'
import styles from '../card-form.module.css'
import type { UserEditor } from '../use-user-editor.ts'
import { EffectiveRights } from './effective-rights.tsx'
import { ManagedGroups } from './managed-groups.tsx'
import { PrimaryGroupField } from './primary-group-field.tsx'
import { RightsFacts } from './rights-facts.tsx'
import { SecondaryGroupsField } from './secondary-groups-field.tsx'
import { useRightsPreview } from './use-rights-preview.ts'

type Props = { user: User; editor: UserEditor; isEditable: boolean; problems: Record<string, string> }

/** Second part of the page (B5): groups, companies and, in words, all that the person may and why. */
export function RightsCard({ user, editor, isEditable, problems }: Props) {
  const { t } = useTranslation('userRights')
  const session = useSession()
  const rights = useRightsPreview(user.id, editor.halves.rights)
  const { draft, base, set } = editor
  const managesPeople =
    rights.after?.some(({ application, permission }) => application === 'guichet' && permission === 'users.manage') ===
    true
  const showsLimits = holds(session, 'settings.manage') && (managesPeople || base.managedGroups !== null)
  const names = user.companies.filter(({ level }) => level !== 'none').map(({ name }) => name)
  const isOnAll = user.allCompaniesLevel !== null && user.allCompaniesLevel !== 'none'
  return (
    <Card title={t('title')} icon={<IconShieldCheck size={18} stroke={1.7} />}>
      <div className={styles.form}>
        {isEditable ? (
          <>
            <PrimaryGroupField editor={editor} problems={problems} />
            <SecondaryGroupsField
              saved={base.secondaryGroups}
              values={draft.secondaryGroups}
              primaryGroup={draft.primaryGroup}
              onChange={(groups) => set('secondaryGroups', groups)}
              error={errorAt(problems, 'secondaryGroups')}
            />
            <CompaniesSection
              rights={draft}
              mainCompany={draft.mainCompany}
              onChange={({ companies, allCompaniesLevel }) => {
                if (companies !== undefined) set('companies', companies)
                if (allCompaniesLevel !== undefined) set('allCompaniesLevel', allCompaniesLevel)
              }}
              problems={problems}
            />
            {showsLimits && <ManagedGroups editor={editor} problems={problems} />}
          </>
        ) : (
          <RightsFacts user={user} />
        )}
        <EffectiveRights
          rights={rights}
          editor={editor}
          isEditable={isEditable}
          tickets={user.pendingTickets}
          why={{ personName: user.firstName || user.displayName, companies: { names, all: isOnAll } }}
        />
      </div>
    </Card>
  )
}
