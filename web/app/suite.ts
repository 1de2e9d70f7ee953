import { holds, useSession } from './session.ts'

/** Returns whether the person looks after the applications of the suite: one of the vendor's own, with the right to. */
export function useIsSuiteKeeper(): boolean {
  const session = useSession()
  return session.organization.kind === 'provider' && holds(session, 'applications.manage')
}
