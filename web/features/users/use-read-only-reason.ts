import { useTranslation } from 'react-i18next'
import type { User } from '../../../contract/user-shapes.ts'

/** Returns why `user` cannot be changed by the person looking, in a sentence; null when they can. */
export function useReadOnlyReason(user: User, mayManage: boolean): string | null {
  const { t } = useTranslation('users')
  if (!mayManage) return t('readOnly.permission')
  return user.mayEdit ? null : t('readOnly.rank')
}
