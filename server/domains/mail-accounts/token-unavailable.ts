import type { MailFailure } from '../../../contract/index.ts'
import { type OutsideCode, OutsideError } from '../../platform/outside/index.ts'
import { ProviderRefusal } from './oauth-client.ts'

/** No token can be had at this moment. It is worth trying later: nobody has to connect anything again. */
export class TokenUnavailable extends Error {
  readonly failure: MailFailure
  constructor(failure: MailFailure) {
    super(`no token: ${failure}`)
    this.failure = failure
  }
}

const failures: Record<OutsideCode, MailFailure> = {
  nameNotFound: 'nameNotFound',
  privateAddress: 'privateAddress',
  connectionRefused: 'connectionRefused',
  unreachable: 'unreachable',
  timeout: 'timeout',
  certificate: 'certificateUntrusted',
  tooLarge: 'notUnderstood',
}

/** What kept a token from being had, as a failure that has words. The library wraps what it did not expect. */
export function unavailable(error: unknown): TokenUnavailable {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TokenUnavailable) return cause
    if (cause instanceof OutsideError) return new TokenUnavailable(failures[cause.code])
    // The registration itself is wrong or over: the organization's to mend, not the person's.
    if (cause instanceof ProviderRefusal) {
      return new TokenUnavailable(
        /^(server_error|temporarily_unavailable)$/.test(cause.code) ? 'tryLater' : 'tokenRefused',
      )
    }
  }
  return new TokenUnavailable('tryLater')
}

// RFC 6749, section 5.2, and what OpenID Connect Core 1.0, section 3.1.2.6 adds: only the person can help.
const needsPerson = new Set(['invalid_grant', 'interaction_required', 'login_required', 'consent_required'])

/** Whether a provider's refusal means that the mailbox has to be connected again. */
export const isGrantOver = (error: unknown): boolean => error instanceof ProviderRefusal && needsPerson.has(error.code)
