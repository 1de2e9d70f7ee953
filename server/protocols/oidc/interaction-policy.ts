import { interactionPolicy } from 'oidc-provider'
import type { Subject } from './account.ts'

const { base, Check, Prompt } = interactionPolicy

/**
 * When a person is asked something before an application learns who they are: to sign in, when the console has no
 * session of theirs or the application wants it fresh; to look elsewhere, when they may not use it. Never for consent:
 * all applications are the vendor's own.
 */
export function suitePolicy() {
  const policy = base()
  policy.get('login')?.checks.add(
    new Check('no_account', 'the account is closed', 'login_required', ({ oidc }) => {
      return oidc.session?.accountId !== undefined && oidc.account === undefined
    }),
  )
  policy.remove('consent')
  // Known, because applications ask for it to get a refresh token; given, because there is nothing to consent to.
  const consent = new Prompt({ name: 'consent', requestable: true })
  consent.checks.clear()
  policy.add(consent)
  const mayUse = new Check('not_permitted', 'the person may not use this application', 'access_denied', ({ oidc }) => {
    return !(oidc.account as Subject | undefined)?.mayUse
  })
  policy.add(new Prompt({ name: 'access' }, mayUse))
  return policy
}
