import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../../contract/settings-shapes.ts'
import { api } from '../../app/api.ts'
import { holds, orgPath, useSession } from '../../app/session.ts'

/** Returns whether mail can be sent; undefined where the person may not read the settings that say so. */
export function useCanSendMail(): boolean | undefined {
  const session = useSession()
  const { data } = useQuery({
    queryKey: ['settings', session.organization.slug],
    queryFn: () => api.get<Settings>(orgPath(session, '/settings')),
    enabled: holds(session, 'settings.manage'),
  })
  return data?.canSendMail
}
