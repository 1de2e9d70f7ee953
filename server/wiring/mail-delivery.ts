import { type MailTokens, sendingAccount } from '../domains/mail-accounts/index.ts'
import { createDelivery, type Delivery } from '../domains/messages/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Log } from '../platform/log/index.ts'
import { createSmtpPools } from '../platform/mail/index.ts'
import type { Targets } from '../platform/outside/index.ts'
import type { Seal } from '../platform/secrets/index.ts'

/** What sends people's messages, with the mail accounts they are sent from. */
export function makeDelivery(tools: {
  database: Database
  seal: Seal
  log: Log
  mailTokens: MailTokens
  mailTargets: Targets
}): Delivery {
  const { database, seal, log, mailTokens: tokens, mailTargets } = tools
  const pools = createSmtpPools({ isAllowed: mailTargets.isAllowed })
  const delivery = createDelivery({
    ...{ database, log, pools, tokens },
    sendingAccount: sendingAccount({ database, seal, accessTokenOf: tokens.accessTokenOf }),
  })
  const stop = async () => {
    await delivery.stop()
    pools.close()
  }
  return { ...delivery, stop }
}
