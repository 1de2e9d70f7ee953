import { v7 as uuidv7 } from 'uuid'
import type { MailStep, MailTestReport } from '../../../contract/index.ts'
import { type Db, inOrganization } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { Translate } from '../../platform/language/index.ts'
import { type Tried, trySending } from '../../platform/mail/index.ts'
import type { IsAllowed } from '../../platform/outside/index.ts'
import { composeLetter, letterheadOf } from '../mail/index.ts'
import type { MailTestPlan } from './mail-test.ts'
import { presentFailure } from './present-failure.ts'

export interface TestNeeds {
  db: Db
  translate: Translate
  isAllowed: IsAllowed
}

/** How a test is followed, and when it is given up. */
export interface Following {
  onSteps?: ((steps: MailStep[]) => void) | undefined
  signal: AbortSignal
}

const timeoutMs = 30_000

/** M10: sends a short letter as planned, in the language of who asks. Returns how it went; ends within half a minute. */
export async function runMailTest(
  { db, translate, isAllowed }: TestNeeds,
  { organizationId, language }: Pick<Actor, 'organizationId' | 'language'>,
  plan: MailTestPlan,
  { onSteps, signal }: Following,
): Promise<MailTestReport> {
  const { server, from, to } = plan
  const head = await inOrganization(db, organizationId, (tx) => letterheadOf(tx, organizationId, 'mailTest', language))
  const letter = composeLetter(translate, head, { name: from.name })
  const mail = { id: uuidv7(), from, to: [{ name: '', address: to }], ...letter, isAutomatic: true }
  const attempt = async (signIn: MailTestPlan['signIn']) =>
    'failure' in signIn
      ? notSignedIn(signIn)
      : trySending({ ...server, auth: signIn.auth }, mail, { isAllowed, timeoutMs, onSteps, signal })
  let { signIn } = plan
  let tried = await attempt(signIn)
  // A token may have ended before its time: another one is tried, once.
  if (tried.failure === 'tokenRefused' && 'renew' in signIn && signIn.renew) {
    signIn = await signIn.renew()
    tried = await attempt(signIn)
  }
  const { failure, serverLine, steps, tookMs } = tried
  const user = 'failure' in signIn ? signIn.user : signIn.auth?.user
  const values = { host: server.host, port: server.port, ...(user !== undefined && { user }) }
  return {
    ...{ succeeded: failure === null, to, tookMs, at: new Date().toISOString(), steps, serverLine },
    failure: failure && presentFailure(translate, language, { code: failure, serverLine, values }),
  }
}

/** Without a token there is nothing to say to the server. */
function notSignedIn({ failure }: Extract<MailTestPlan['signIn'], { failure: unknown }>): Tried {
  const step = (name: MailStep['step'], state: MailStep['state'] = 'waiting') => ({ step: name, state, detail: null })
  const steps = [step('find'), step('encrypt'), step('signIn', 'failed'), step('accept')]
  return { steps, failure, serverLine: null, tookMs: 0 }
}
