import { useQuery } from '@tanstack/react-query'
import type { MailSettings } from '../../../contract/mail-shapes.ts'
import { api } from '../../app/api.ts'
import { orgPath, useSession } from '../../app/session.ts'

/** Where the mail settings of the person's organization are kept by the queries. */
export const mailSettingsKey = (organization: string) => ['mailSettings', organization]

/** Reads the mail settings of the person's organization. */
export function useMailSettings() {
  const session = useSession()
  return useQuery({
    queryKey: mailSettingsKey(session.organization.slug),
    queryFn: () => api.get<MailSettings>(orgPath(session, '/settings/mail')),
  })
}
