import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type Gather, inOrganization } from '../../platform/database/index.ts'
import type { FailureReading } from '../../platform/mail/index.ts'
import type { ReadyAccount, SendingAccount } from '../mail-accounts/index.ts'
import {
  allWell,
  attemptOnce,
  type Findings,
  failedAttempt,
  foundBy,
  nothingFound,
  notReady,
  postponed,
  putBack,
  readError,
  valuesOf,
} from './attempt.ts'
import type { Breaker } from './breaker.ts'
import type { DeliveryNeeds } from './delivery-needs.ts'
import { type Claimed, type ClaimedRow, claimMessages, type Ending, findContent } from './delivery-queries.ts'

/** What all lanes share. */
export interface Shared extends DeliveryNeeds {
  breaker: Breaker
  handed: Gather<Claimed, boolean>
  settled: Gather<Claimed & Ending, void>
  /** Who is at work, for their claims to be renewed, with how many messages each. */
  claims: Map<string, number>
  isStopping: () => boolean
}

// As many messages of one organization are under way at once; pools let fewer talk to one server.
const window = 64

/** How an attempt ended, and what it says of the server and the account. */
interface Outcome {
  ending: Ending
  found: Findings
}

/** Somebody else has the message meanwhile. */
class LostClaim extends Error {}

/** Sends what one organization has to send, until nothing is due any more. */
export class Lane {
  readonly #shared: Shared
  readonly #organizationId: string
  #underWay = 0
  #mayHaveMore = true
  #ring = () => {}

  constructor(shared: Shared, organizationId: string) {
    this.#shared = shared
    this.#organizationId = organizationId
  }

  /** Whether something came after the lane had looked for the last time. */
  get mayHaveMore(): boolean {
    return this.#mayHaveMore
  }

  /** There is something more to send. */
  wake(): void {
    this.#mayHaveMore = true
    this.#ring()
  }

  /** Ends when nothing is due and nothing under way. Rejects when the database cannot be asked; what is under way goes on. */
  async run(): Promise<void> {
    while (this.#underWay > 0 || (this.#mayHaveMore && !this.#shared.isStopping())) {
      const bell = new Promise<void>((resolve) => {
        this.#ring = resolve
      })
      if (this.#mayHaveMore && this.#underWay <= window / 2 && !this.#shared.isStopping()) await this.#claim()
      else await bell
    }
  }

  async #claim(): Promise<void> {
    this.#mayHaveMore = false
    const claim = uuidv7()
    const wanted = window - this.#underWay
    const rows = await inOrganization(this.#shared.database.db, this.#organizationId, (tx) =>
      claimMessages(tx, this.#organizationId, claim, wanted),
    )
    if (rows.length === wanted) this.#mayHaveMore = true
    if (rows.length === 0) return
    this.#shared.claims.set(claim, rows.length)
    this.#underWay += rows.length
    const accounts = new Map<string, Promise<SendingAccount | null>>()
    for (const row of rows)
      void this.#handle({ organizationId: this.#organizationId, id: row.id, claim }, row, accounts)
  }

  async #handle(
    claimed: Claimed,
    row: ClaimedRow,
    accounts: Map<string, Promise<SendingAccount | null>>,
  ): Promise<void> {
    const { claims, settled, log } = this.#shared
    try {
      const ending = await this.#send(claimed, row, accounts)
      if (ending) await settled.add({ ...claimed, ...ending })
    } catch (error) {
      log.error({ err: error }, 'a message could not be dealt with')
    } finally {
      const left = (claims.get(claimed.claim) ?? 1) - 1
      if (left > 0) claims.set(claimed.claim, left)
      else claims.delete(claimed.claim)
      this.#underWay -= 1
      this.#ring()
    }
  }

  /** Null: the message is somebody else's now. */
  async #send(
    claimed: Claimed,
    row: ClaimedRow,
    accounts: Map<string, Promise<SendingAccount | null>>,
  ): Promise<Ending | null> {
    if (!row.may_send) return notReady(row, 'accountNotReady')
    const opened = accounts.get(row.user_id) ?? this.#shared.sendingAccount(this.#organizationId, row.user_id)
    accounts.set(row.user_id, opened)
    try {
      const account = await opened
      if (!account) return notReady(row, 'accountNotReady')
      if (!('state' in account)) return await this.#sendFrom(account, claimed, row)
      return notReady(row, account.state === 'reconnectNeeded' ? 'reconnectNeeded' : 'accountNotReady')
    } catch (error) {
      if (error instanceof LostClaim) return null
      return failedAttempt(row, readError(error))
    }
  }

  async #sendFrom(account: ReadyAccount, claimed: Claimed, row: ClaimedRow): Promise<Ending> {
    const { breaker } = this.#shared
    const [place, secret] = this.#keysOf(account)
    const outage = await breaker.admit(place)
    if (outage) return postponed(row, outage)
    const refusal = await breaker.admit(secret)
    if (refusal) {
      breaker.report(place, 'nothing')
      return postponed(row, refusal)
    }
    let found = nothingFound
    try {
      if (this.#shared.isStopping()) return putBack(row)
      const outcome = await this.#attempt(account, claimed, row)
      found = outcome.found
      return outcome.ending
    } finally {
      breaker.report(place, found.place)
      breaker.report(secret, found.account)
    }
  }

  async #attempt(account: ReadyAccount, claimed: Claimed, row: ClaimedRow, isSecond = false): Promise<Outcome> {
    const { pools, handed, isStopping, database } = this.#shared
    let wasHanded = false
    const onHand = async () => {
      if (isStopping() || !(await handed.add(claimed))) throw new LostClaim()
      wasHanded = true
    }
    const readContent = () => inOrganization(database.db, this.#organizationId, (tx) => findContent(tx, row.id))
    try {
      return { ending: await attemptOnce(pools, { row, account, onHand, readContent }), found: allWell }
    } catch (error) {
      if (isStopping() && !wasHanded) return { ending: putBack(row), found: nothingFound }
      if (error instanceof LostClaim) throw error
      const reading = readError(error)
      const { auth } = account.server
      if (reading.failure === 'tokenRefused' && auth && 'accessToken' in auth) {
        return this.#withOtherToken(account, claimed, row, { reading, auth, isSecond })
      }
      const values = valuesOf(account)
      return { ending: failedAttempt(row, reading, values), found: foundBy(reading, values) }
    }
  }

  /** A token may have ended before its time: another is tried once, and then the mailbox has to be connected again. */
  async #withOtherToken(
    account: ReadyAccount,
    claimed: Claimed,
    row: ClaimedRow,
    {
      reading,
      auth,
      isSecond,
    }: { reading: FailureReading; auth: { user: string; accessToken: string }; isSecond: boolean },
  ): Promise<Outcome> {
    const { tokens } = this.#shared
    const [organizationId, userId] = [this.#organizationId, row.user_id]
    if (!isSecond) {
      const answer = await tokens.accessTokenOf(organizationId, userId, account.place, auth.accessToken)
      if ('accessToken' in answer) {
        const renewed = { ...account, server: { ...account.server, auth: { ...auth, ...answer } } }
        return this.#attempt(renewed, claimed, row, true)
      }
    }
    await tokens.giveUp(organizationId, userId, auth.accessToken)
    const over = { ...reading, failure: 'reconnectNeeded', isFinal: true } as const
    const values = valuesOf(account)
    return { ending: failedAttempt(row, over, values), found: foundBy(over, values) }
  }

  /** The server and the account there, as this organization knows them: nobody is held up by another one's troubles. */
  #keysOf({ place, server }: ReadyAccount): [string, string] {
    const own = `${this.#organizationId} ${place}`
    return [
      own,
      createHash('sha256')
        .update(JSON.stringify([own, server.auth]))
        .digest('base64'),
    ]
  }
}
