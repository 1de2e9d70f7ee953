import type { Database } from '../../platform/database/index.ts'
import type { Targets } from '../../platform/outside/index.ts'
import type { Seal } from '../../platform/secrets/index.ts'
import { createLimiter } from '../../platform/throttle/index.ts'
import { updateMailAccount, updateMyMailAccount } from './update-mail-account.ts'
import { updateMailSettings } from './update-mail-settings.ts'

// Each mail password that is given is compared with the sign-in password, so each could be a guess at it.
const guessLimit = { points: 20, durationSeconds: 15 * 60 }

/** Every kind of change of the mail server and of mail accounts, connected mailboxes aside. */
export function mailAccountKinds(tools: { database: Database; seal: Seal; mailTargets: Targets }) {
  const { database, seal, mailTargets: targets } = tools
  const needs = { seal, targets, guesses: createLimiter(database, 'mailPassword', guessLimit) }
  return [updateMailSettings(seal, targets), updateMailAccount(needs), updateMyMailAccount(needs)]
}
