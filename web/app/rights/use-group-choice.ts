import { useTranslation } from 'react-i18next'
import type { Group } from '../../../contract/group-shapes.ts'
import { useSession } from '../session.ts'
import { groupReach } from './group-reach.ts'
import { useRightsCatalogue } from './use-rights-catalogue.ts'

/** How a group stands in a list of choices. */
type Choice = { isDisabled: boolean; description?: string }

/** Returns how a group is offered: freely, as something to ask the vendor for, or not at all, with `beyond` for why. */
export function useGroupChoice(beyond: string): (group: Group) => Choice {
  const { t } = useTranslation('asking')
  const { applications } = useRightsCatalogue()
  const { providerName: provider } = useSession().organization
  return (group) => {
    const reach = groupReach(group, applications)
    if (reach === 'beyond') return { isDisabled: true, description: beyond }
    if (reach === 'ask') return { isDisabled: false, description: t('groupAsked', { provider }) }
    return { isDisabled: false, ...(group.description !== null && { description: group.description }) }
  }
}
